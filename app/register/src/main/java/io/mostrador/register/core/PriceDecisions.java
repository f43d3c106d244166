package io.mostrador.register.core;

import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.Optional;

/// Other unit prices that a person gives, within what the role allows.
record PriceDecisions(RegisterState state, Surroundings around) {

    Decision override(Mode.TillOpen open, Command.OverridePrice command) {
        Basket basket = open.till().basket();
        Optional<Reason> obstacle = obstacle(open, command.lineNumber());
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        if (!AmountLimit.allowsNotNegative(command.unitPrice(), basket.currency())) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Role role = open.operator().role();
        var override = new PriceOverride(
                command.unitPrice(), command.reason(), open.operator().id());
        SaleLine before =
                basket.withoutOverride(command.lineNumber()).linesAtPrices().get(command.lineNumber() - 1);
        if (override.exceeds(role, before.unitPrice())) {
            return refusedOutside(role);
        }
        return new BasketDecisions(state, around)
                .selling(
                        open,
                        basket.override(command.lineNumber(), override),
                        new Fact.PriceOverridden(basket.id(), command.lineNumber(), override));
    }

    Decision restore(Mode.TillOpen open, Command.RestorePrice command) {
        Basket basket = open.till().basket();
        Optional<Reason> obstacle = obstacle(open, command.lineNumber());
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        return basket.prices().overrides().containsKey(command.lineNumber())
                ? new BasketDecisions(state, around)
                        .selling(
                                open,
                                basket.withoutOverride(command.lineNumber()),
                                new Fact.PriceRestored(basket.id(), command.lineNumber()))
                : Decision.refused(Reason.NO_SUCH_OVERRIDE);
    }

    /// Whether an override goes further than the role may.
    static boolean isOutside(Basket basket, Role role) {
        return basket.activeLines().stream()
                .filter(line -> line.origin() == null)
                .anyMatch(line -> line.priceSource() instanceof PriceSource.Overridden overridden
                        && new PriceOverride(line.unitPrice(), overridden.reason(), overridden.by())
                                .exceeds(role, overridden.instead()));
    }

    static Decision refusedOutside(Role role) {
        return Decision.refused(Reason.PRICE_OUTSIDE_LIMIT, Integer.toString(role.mostDiscount() / 100));
    }

    private static Optional<Reason> obstacle(Mode.TillOpen open, int lineNumber) {
        Basket basket = open.till().basket();
        if (!basket.tenders().isEmpty()) {
            return Optional.of(Reason.TENDERS_TAKEN);
        }
        if (!(open instanceof Mode.Selling)) {
            return Optional.of(Reason.NOT_NOW);
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
}
