package io.mostrador.register.core;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The lines of the open basket.
record BasketDecisions(RegisterState state, Surroundings around) {

    /// Adds what was scanned, from selling, from the completed sale's screen, or from tendering before money was
    /// taken; always ends in selling.
    Decision scan(Mode.TillOpen open, Command.Scan command) {
        return command.quantity().isNegative()
                ? Decision.refused(Reason.RETURN_NEEDS_RECEIPT)
                : adding(open, () -> read(open, command, UnaryOperator.identity()));
    }

    /// Goods come back that are known by their code only.
    Decision returnScanned(Mode.TillOpen open, Command.Scan negative, LineReturn how) {
        return adding(open, () -> read(open, negative, line -> line.returned(how)));
    }

    /// Lines can be added now.
    Decision adding(Mode.TillOpen open, Supplier<Decision> add) {
        if (open instanceof Mode.CountingTill) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (!open.till().basket().tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        return open.till().basket().isEmpty() && around.isStorageFull()
                ? Decision.refused(Reason.STORAGE_FULL)
                : add.get();
    }

    /// @param finish what else the line says
    private Decision read(Mode.TillOpen open, Command.Scan command, UnaryOperator<SaleLine> finish) {
        var codes = new ScanDecisions(
                around, state.store().currency(), open.till().session().businessDate());
        return codes.decide(command, (sold, quantity) -> {
            Optional<Reason> obstacle = obstacle(sold, quantity);
            if (obstacle.isPresent()) {
                return Decision.refused(obstacle.get());
            }
            Optional<List<Tax>> taxes = state.store().taxes(sold.taxes());
            if (taxes.isEmpty()) {
                return Decision.refused(Reason.TAX_UNKNOWN, sold.taxes().toString());
            }
            Basket basket = started(open.till().basket());
            SaleLine line = SaleLine.of(basket.nextLineNumber(), sold, taxes.get(), quantity, command.entryMethod());
            return add(open, basket, finish.apply(line));
        });
    }

    Decision setQuantity(Mode.TillOpen open, Command.SetQuantity command) {
        return change(
                open,
                command.lineNumber(),
                line -> obstacle(line, command.quantity())
                        .map(reason -> Decision.refused(reason))
                        .orElseGet(() -> changeQuantity(open, open.till().basket(), line, command.quantity())));
    }

    /// What goes out does not become what comes back, nor the other way.
    private static Optional<Reason> obstacle(SaleLine line, Quantity quantity) {
        if (line.origin() != null) {
            return Optional.of(Reason.RETURN_LINE_FIXED);
        }
        return obstacle(line.unit(), quantity)
                .or(() -> quantity.isNegative() == line.isReturn()
                        ? Optional.empty()
                        : Optional.of(Reason.RETURN_NEEDS_RECEIPT));
    }

    Decision voidLine(Mode.TillOpen open, Command.VoidLine command) {
        Basket basket = open.till().basket();
        return change(
                open,
                command.lineNumber(),
                line -> selling(open, basket.voidLine(line.number()), new Fact.LineVoided(basket.id(), line.number())));
    }

    /// @param sold as the line shall say it, at the price of the line
    private Optional<Reason> obstacle(Item sold, Quantity quantity) {
        return AmountLimit.allowsNotNegative(sold.unitPrice(), state.store().currency())
                ? obstacle(sold.unit(), quantity)
                : Optional.of(Reason.AMOUNT_NOT_VALID);
    }

    private Decision add(Mode.TillOpen open, Basket basket, SaleLine line) {
        Optional<SaleLine> same = lastActive(basket)
                .filter(last -> raises(last, line) && !basket.discounts().containsKey(last.number()));
        return same.isPresent() ? raise(open, basket, same.get(), line.quantity()) : append(open, basket, line);
    }

    private Decision append(Mode.TillOpen open, Basket basket, SaleLine line) {
        return basket.lines().size() == Basket.MAX_LINES
                ? Decision.refused(Reason.BASKET_FULL)
                : selling(open, basket.add(line), new Fact.LineAdded(basket.id(), line));
    }

    private Decision raise(Mode.TillOpen open, Basket basket, SaleLine line, Quantity more) {
        long thousandths = line.quantity().thousandths() + more.thousandths();
        return Math.abs(thousandths) > Quantity.MAX_THOUSANDTHS
                ? Decision.refused(Reason.QUANTITY_OUT_OF_RANGE)
                : changeQuantity(open, basket, line, new Quantity(thousandths));
    }

    private Decision changeQuantity(Mode.TillOpen open, Basket basket, SaleLine line, Quantity quantity) {
        return selling(
                open,
                basket.withQuantity(line.number(), quantity),
                new Fact.LineQuantityChanged(basket.id(), line.number(), quantity));
    }

    /// A basket that shrinks under a discount must not make it larger than this person may give.
    Decision selling(Mode.TillOpen open, Basket lines, Fact.Progress fact) {
        if (!AmountLimit.allows(lines)) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Basket changed = new Promoting(around, state.store().zone()).apply(lines);
        Role role = open.operator().role();
        if (DiscountDecisions.isAbove(changed, role)
                && !DiscountDecisions.isAbove(open.till().basket(), role)) {
            return DiscountDecisions.refusedAbove(role);
        }
        return Decision.accepted(
                state.withMode(new Mode.Selling(open.operator(), open.till().withBasket(changed))), fact);
    }

    private Decision change(Mode.TillOpen open, int lineNumber, Function<SaleLine, Decision> act) {
        if (!open.till().basket().tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        if (!(open instanceof Mode.Selling)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        return open.till()
                .basket()
                .line(lineNumber)
                .filter(line -> !line.voided())
                .map(act)
                .orElseGet(() -> Decision.refused(Reason.NO_SUCH_LINE));
    }

    /// The id of the sale is made with its first line.
    Basket started(Basket basket) {
        return basket.lines().isEmpty()
                ? Basket.empty(new BasketId(around.ids().next()), state.store().terms())
                : basket;
    }

    private static Optional<Reason> obstacle(UnitOfMeasure unit, Quantity quantity) {
        if (quantity.isZero()) {
            return Optional.of(Reason.QUANTITY_OUT_OF_RANGE);
        }
        return unit == UnitOfMeasure.EACH && !quantity.isWhole()
                ? Optional.of(Reason.QUANTITY_NOT_WHOLE)
                : Optional.empty();
    }

    private static Optional<SaleLine> lastActive(Basket basket) {
        List<SaleLine> active = basket.activeLines();
        return active.isEmpty() ? Optional.empty() : Optional.of(active.getLast());
    }

    /// Pieces of the same item, at the same price and in the same direction, that came the same way.
    private static boolean raises(SaleLine last, SaleLine line) {
        return line.unit() == UnitOfMeasure.EACH
                && last.isReturn() == line.isReturn()
                && last.equals(renumbered(line, last));
    }

    private static SaleLine renumbered(SaleLine line, SaleLine like) {
        return new SaleLine(
                like.number(),
                line.itemId(),
                line.code(),
                line.description(),
                line.category(),
                line.unit(),
                like.quantity(),
                line.unitPrice(),
                line.taxes(),
                line.entryMethod(),
                line.modifiers(),
                line.voided(),
                line.returned());
    }
}
