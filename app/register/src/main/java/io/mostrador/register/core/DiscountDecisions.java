package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.Map;
import java.util.Optional;

/// Lower prices that a person gives, within what the role allows.
record DiscountDecisions(RegisterState state) {

    Decision give(Mode.TillOpen open, Command.GiveDiscount command) {
        Basket basket = open.till().basket();
        Optional<Reason> obstacle = obstacle(open, command.lineNumber());
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        if (command.discount().size() instanceof Discount.Amount(var off)
                && !AmountLimit.allows(off, basket.currency())) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Basket changed = basket.discount(command.lineNumber(), command.discount());
        return isAbove(changed, open.operator().role())
                ? refusedAbove(open.operator().role())
                : selling(open, changed, new Fact.DiscountGiven(basket.id(), command.lineNumber(), command.discount()));
    }

    Decision remove(Mode.TillOpen open, Command.RemoveDiscount command) {
        Basket basket = open.till().basket();
        Optional<Reason> obstacle = obstacle(open, command.lineNumber());
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        return basket.discounts().containsKey(command.lineNumber())
                ? selling(
                        open,
                        basket.withoutDiscount(command.lineNumber()),
                        new Fact.DiscountRemoved(basket.id(), command.lineNumber()))
                : Decision.refused(Reason.NO_SUCH_DISCOUNT);
    }

    /// Whether a discount takes more off than the role may give.
    static boolean isAbove(Basket basket, Role role) {
        return basket.discounts().entrySet().stream()
                .anyMatch(entry -> entry.getValue().exceeds(role.mostDiscount(), price(basket, entry)));
    }

    /// Whether a discount that was within what the role may give comes to be more than that.
    static boolean comesAbove(Basket before, Basket after, Role role) {
        return isAbove(after, role) && !isAbove(before, role);
    }

    static Decision refusedAbove(Role role) {
        return Decision.refused(Reason.DISCOUNT_ABOVE_LIMIT, Integer.toString(role.mostDiscount() / 100));
    }

    /// What the discount is taken off.
    private static Money price(Basket basket, Map.Entry<Integer, Discount> given) {
        if (given.getKey() != Basket.WHOLE) {
            return basket.withoutDiscount(given.getKey())
                    .withoutDiscount(Basket.WHOLE)
                    .pricedLines()
                    .get(given.getKey() - 1)
                    .amount();
        }
        return basket.withoutDiscount(Basket.WHOLE).pricedLines().stream()
                .filter(line -> !line.isReturn() && !line.isDeposit())
                .map(SaleLine::amount)
                .reduce(Money.zero(basket.currency()), Money::plus);
    }

    private static Optional<Reason> obstacle(Mode.TillOpen open, int lineNumber) {
        Basket basket = open.till().basket();
        if (!basket.tenders().isEmpty()) {
            return Optional.of(Reason.TENDERS_TAKEN);
        }
        if (!(open instanceof Mode.Selling)) {
            return Optional.of(Reason.NOT_NOW);
        }
        if (lineNumber == Basket.WHOLE) {
            return basket.isEmpty() ? Optional.of(Reason.BASKET_EMPTY) : Optional.empty();
        }
        Optional<SaleLine> line = basket.line(lineNumber).filter(found -> !found.voided());
        if (line.isEmpty()) {
            return Optional.of(Reason.NO_SUCH_LINE);
        }
        if (line.get().origin() != null) {
            return Optional.of(Reason.RETURN_LINE_FIXED);
        }
        return line.get().isDeposit() ? Optional.of(Reason.DEPOSIT_FOLLOWS) : Optional.empty();
    }

    private Decision selling(Mode.TillOpen open, Basket changed, Fact.Progress fact) {
        return Decision.accepted(
                state.withMode(new Mode.Selling(open.operator(), open.till().withBasket(changed))), fact);
    }
}
