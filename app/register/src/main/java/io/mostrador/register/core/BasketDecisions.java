package io.mostrador.register.core;

import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The lines of the open basket.
record BasketDecisions(RegisterState state, Surroundings around) {

    /// Adds what was scanned, from selling, from the completed sale's screen, or from tendering before money was
    /// taken; always ends in selling.
    Decision scan(Mode.TillOpen open, Command.Scan command) {
        return scan(open, command, null);
    }

    /// What has expired is sold because a manager says so: who is signed on, or whose PIN was typed.
    Decision sellExpired(Mode.TillOpen open, Command.SellExpired command) {
        return Approval.obstacle(state, open, command.approver(), around.pin())
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> scan(open, command.scan(), command.approver()));
    }

    private Decision scan(Mode.TillOpen open, Command.Scan command, @Nullable OperatorId approver) {
        return adding(
                open,
                () -> codes(open)
                        .decide(
                                command,
                                sold -> add(
                                        open,
                                        sold.telling(approved(sold.details(), approver)),
                                        command.entryMethod(),
                                        null),
                                coupon -> new CouponDecisions(state, around).present(open, coupon)));
    }

    /// What a scan itself says of an approval counts for nothing.
    private static LineDetails approved(LineDetails details, @Nullable OperatorId approver) {
        return details.withExpiryOverride(details.expiry() == null ? null : approver);
    }

    /// The state stays as it was.
    Decision declineAge(Mode.TillOpen open, Command.DeclineAge command) {
        return codes(open)
                .decide(
                        command.scan(),
                        sold -> declineAge(new Bundles(around.items(), state.store()).sold(sold.item())),
                        coupon -> Decision.refused(Reason.NOT_NOW));
    }

    private Decision declineAge(Item item) {
        int age = item.traits().minimumAge();
        return age == 0
                ? Decision.refused(Reason.NOT_NOW)
                : Decision.accepted(state, new Fact.AgeDeclined(item.id(), age));
    }

    /// Goods come back that are known by their code only.
    Decision returnScanned(Mode.TillOpen open, Command.Scan negative, LineReturn how) {
        return adding(
                open,
                () -> codes(open)
                        .decide(
                                negative,
                                sold -> add(open, sold, negative.entryMethod(), how),
                                coupon -> Decision.refused(Reason.NOT_AN_ITEM, Scanned.Kind.COUPON.name())));
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

    private ScanDecisions codes(Mode.TillOpen open) {
        return new ScanDecisions(
                around,
                state.store(),
                open.till().session().businessDate(),
                open.till().basket().customer());
    }

    Decision noteLine(Mode.TillOpen open, Command.NoteLine command) {
        if (!LineDetails.isNote(command.note())) {
            return Decision.refused(Reason.NOTE_NOT_VALID);
        }
        Basket basket = open.till().basket();
        return change(
                open,
                command.lineNumber(),
                line -> selling(
                        open,
                        basket.withNote(line.number(), command.note()),
                        new Fact.LineNoted(basket.id(), line.number(), command.note())));
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
        if (line.details().serial() != null && line.unit() == UnitOfMeasure.EACH && !ItemDemands.isOne(quantity)) {
            return Optional.of(Reason.SERIAL_ONE_BY_ONE);
        }
        return obstacle(line.unit(), quantity)
                .or(() -> tooMany(line.details().contents(), quantity))
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

    /// Packaging that is scanned comes back, whoever takes it; other goods come back with their receipt, or because
    /// a manager answers for them.
    ///
    /// @param how goods come back, null for a scan
    private Decision add(
            Mode.TillOpen open, ScanDecisions.Sold scanned, EntryMethod entryMethod, @Nullable LineReturn how) {
        Assembly assembly = Assembly.of(new Bundles(around.items(), state.store()), scanned);
        Item item = assembly.item();
        Quantity scannedQuantity = scanned.quantity();
        Quantity quantity =
                item.isDeposit() && !scannedQuantity.isNegative() ? scannedQuantity.negated() : scannedQuantity;
        if (quantity.isNegative() && how == null && !item.isDeposit()) {
            return Decision.refused(Reason.RETURN_NEEDS_RECEIPT);
        }
        if (!AmountLimit.allowsNotNegative(item.unitPrice(), state.store().currency())) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Optional<Refusal> incomplete = assembly.unmet(how == null);
        if (incomplete.isPresent()) {
            return new Decision.Refused(incomplete.get());
        }
        LineContents contents = assembly.contents();
        Optional<Reason> obstacle = obstacle(item.unit(), quantity).or(() -> tooMany(contents, quantity));
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        var demands =
                new ItemDemands(open.till().basket(), open.till().session().businessDate());
        Optional<Refusal> unmet = demands.unmet(item, quantity, scanned.details());
        if (unmet.isPresent()) {
            return new Decision.Refused(unmet.get());
        }
        Optional<List<Tax>> taxes = state.store().taxes(item.taxes());
        if (taxes.isEmpty()) {
            return Decision.refused(Reason.TAX_UNKNOWN, item.taxes().toString());
        }
        Basket basket = started(open.till().basket());
        SaleLine plain = SaleLine.of(basket.nextLineNumber(), item, taxes.get(), quantity, entryMethod)
                .withDetails(demands.told(item, quantity, scanned.details(), contents))
                .at(assembly.price());
        SaleLine line = how == null ? plain : plain.returned(how);
        Optional<SaleLine> same = SameLine.in(basket, line);
        return same.isPresent() ? raise(open, basket, same.get(), line.quantity()) : append(open, basket, line, item);
    }

    private Decision append(Mode.TillOpen open, Basket basket, SaleLine line, Item sold) {
        ScanCode code = sold.isDeposit() ? null : sold.traits().depositCode();
        if (basket.lines().size() + (code == null ? 1 : 2) > Basket.MAX_LINES) {
            return Decision.refused(Reason.BASKET_FULL);
        }
        if (code == null) {
            return selling(open, basket.add(line), new Fact.LineAdded(basket.id(), line));
        }
        return around.items()
                .find(code)
                .filter(deposit -> AmountLimit.allowsNotNegative(deposit.unitPrice(), basket.currency()))
                .map(deposit -> appendWith(open, basket, line, deposit))
                .orElseGet(() -> Decision.refused(Reason.DEPOSIT_UNKNOWN, line.description(), code.value()));
    }

    private Decision appendWith(Mode.TillOpen open, Basket basket, SaleLine line, Item deposit) {
        return state.store()
                .taxes(deposit.taxes())
                .map(taxes -> SaleLine.of(line.number() + 1, deposit, taxes, line.quantity(), line.entryMethod())
                        .withDetails(LineDetails.depositOf(line.number())))
                .map(second ->
                        selling(open, basket.add(line).add(second), new Fact.LineAdded(basket.id(), line, second)))
                .orElseGet(() ->
                        Decision.refused(Reason.TAX_UNKNOWN, deposit.taxes().toString()));
    }

    private Decision raise(Mode.TillOpen open, Basket basket, SaleLine line, Quantity more) {
        long thousandths = line.quantity().thousandths() + more.thousandths();
        boolean tooMany = Math.abs(thousandths) > Quantity.MAX_THOUSANDTHS
                || !line.details().contents().allows(new Quantity(thousandths));
        return tooMany
                ? Decision.refused(Reason.QUANTITY_OUT_OF_RANGE)
                : changeQuantity(open, basket, line, new Quantity(thousandths));
    }

    private Decision changeQuantity(Mode.TillOpen open, Basket basket, SaleLine line, Quantity quantity) {
        return selling(
                open,
                basket.withQuantity(line.number(), quantity),
                new Fact.LineQuantityChanged(basket.id(), line.number(), quantity));
    }

    /// A basket that shrinks under a discount or an override must not make it larger than this person may give.
    Decision selling(Mode.TillOpen open, Basket lines, Fact.Progress fact) {
        if (!AmountLimit.allows(lines)) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        Basket changed = new Promoting(around, state.store().zone()).apply(lines);
        Role role = open.operator().role();
        if (DiscountDecisions.comesAbove(open.till().basket(), changed, role)) {
            return DiscountDecisions.refusedAbove(role);
        }
        if (PriceDecisions.isOutside(changed, role)
                && !PriceDecisions.isOutside(open.till().basket(), role)) {
            return PriceDecisions.refusedOutside(role);
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
                .map(line -> line.isDeposit() ? Decision.refused(Reason.DEPOSIT_FOLLOWS) : act.apply(line))
                .orElseGet(() -> Decision.refused(Reason.NO_SUCH_LINE));
    }

    /// The id of the sale is made with its first line, where it was not made with its customer.
    Basket started(Basket basket) {
        return basket.id().equals(BasketId.NONE)
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

    private static Optional<Reason> tooMany(LineContents contents, Quantity quantity) {
        return contents.allows(quantity) ? Optional.empty() : Optional.of(Reason.QUANTITY_OUT_OF_RANGE);
    }
}
