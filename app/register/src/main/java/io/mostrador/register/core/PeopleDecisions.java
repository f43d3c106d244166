package io.mostrador.register.core;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is signed on.
record PeopleDecisions(RegisterState state, Surroundings around) {

    Decision signOn(Command.SignOn command) {
        if (!(state.mode() instanceof Mode.SignedOut(var till))) {
            return Decision.refused(Reason.ALREADY_SIGNED_ON);
        }
        Optional<Operator> operator = state.operators().stream()
                .filter(known -> known.id().equals(command.operatorId()))
                .findFirst();
        if (operator.isEmpty()) {
            return Decision.refused(Reason.WRONG_PIN);
        }
        return switch (around.pin()) {
            case PinVerdict.Delayed(long seconds) -> Decision.refused(Reason.PIN_DELAYED, Long.toString(seconds));
            case PinVerdict.Wrong _, PinVerdict.NotChecked _ -> Decision.refused(Reason.WRONG_PIN);
            case PinVerdict.Right _ ->
                Decision.accepted(
                        state.withMode(modeOf(operator.get(), promoted(till))),
                        new Fact.OperatorSignedOn(command.operatorId()));
        };
    }

    Decision signOff() {
        return switch (state.mode()) {
            case Mode.SignedOut _ -> Decision.refused(Reason.NOT_SIGNED_ON);
            case Mode.TillClosed(var operator) -> signedOff(operator, null);
            case Mode.TillOpen open -> signOff(open);
        };
    }

    /// The next operator must not sell to the customer of the one before.
    private Decision signOff(Mode.TillOpen open) {
        Basket basket = open.till().basket();
        if (!basket.isEmpty()) {
            return Decision.refused(Reason.BASKET_NOT_EMPTY);
        }
        return basket.customer() == null
                ? signedOff(open.operator(), open.till())
                : Decision.refused(Reason.CUSTOMER_ATTACHED);
    }

    private Decision signedOff(Operator operator, @Nullable OpenTill till) {
        return Decision.accepted(state.withMode(new Mode.SignedOut(till)), new Fact.OperatorSignedOff(operator.id()));
    }

    /// Without tenders the promotions of this moment hold; with some, those that were told.
    private @Nullable OpenTill promoted(@Nullable OpenTill till) {
        return till == null || !till.basket().tenders().isEmpty()
                ? till
                : till.withBasket(new Promoting(around, state.store().zone()).apply(till.basket()));
    }

    /// A basket a crash left behind is shown where it was: at the tenders when some were taken.
    private static Mode modeOf(Operator operator, @Nullable OpenTill till) {
        if (till == null) {
            return new Mode.TillClosed(operator);
        }
        return till.basket().tenders().isEmpty()
                ? new Mode.Selling(operator, till)
                : new Mode.Tendering(operator, till);
    }
}
