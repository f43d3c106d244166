package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import java.util.Optional;

/// Store credit: what is owed goes onto a new code, and comes back from it, in one piece or several.
record StoredValueDecisions(RegisterState state, Surroundings around) {

    /// Takes a tender that says what it does to its code.
    interface Adding {
        Decision add(Command.Tender plain, StoredValueUse use);
    }

    /// @param command a negative amount issues a code, a positive one uses the code in the reference
    Decision tender(Basket basket, Command.Tender command, Adding adding) {
        if (!AmountLimit.allows(command.amount(), basket.currency())
                || command.amount().isZero()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        return command.amount().isNegative() ? issue(command.amount(), adding) : use(basket, command, adding);
    }

    private Decision issue(Money amount, Adding adding) {
        StoredValueCode code = StoredValueCode.issued(
                state.store().series(), state.nextReceipt(), around.ids().next());
        return adding.add(
                new Command.Tender(TenderType.STORE_CREDIT, amount, null), new StoredValueUse(code, amount.negated()));
    }

    private Decision use(Basket basket, Command.Tender command, Adding adding) {
        String typed = command.reference();
        Optional<StoredValueCode> code = typed == null ? Optional.empty() : StoredValueCode.parse(typed);
        return code.map(known -> use(basket, known, command.amount(), adding))
                .orElseGet(() -> Decision.refused(Reason.STORED_VALUE_CODE_NOT_VALID));
    }

    private Decision use(Basket basket, StoredValueCode code, Money amount, Adding adding) {
        Optional<Money> balance = state.storedValues().balance(code);
        if (balance.isEmpty()) {
            return code.series().equals(state.store().series())
                    ? Decision.refused(Reason.STORED_VALUE_SPENT)
                    : Decision.refused(Reason.STORED_VALUE_OF_OTHER_TILL, code.series());
        }
        if (isTaken(basket, code)) {
            return Decision.refused(Reason.STORED_VALUE_TAKEN);
        }
        if (amount.compareTo(balance.get()) > 0) {
            return Decision.refused(
                    Reason.STORED_VALUE_BELOW_AMOUNT, state.store().format().format(balance.get()));
        }
        return adding.add(
                new Command.Tender(TenderType.STORE_CREDIT, amount, null),
                new StoredValueUse(code, balance.get().minus(amount)));
    }

    /// Once a sale: what is left is written with the tender, and giving back one of two would make it wrong.
    private static boolean isTaken(Basket basket, StoredValueCode code) {
        return basket.tenders().stream()
                .map(TenderLine::storedValue)
                .anyMatch(use -> use != null && use.code().equals(code));
    }
}
