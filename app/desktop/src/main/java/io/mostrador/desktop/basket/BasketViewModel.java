package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The basket and its total, the same while selling, tendering and complete.
public final class BasketViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<SaleLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CouponRow.Shown>> coupons = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper changeable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");

    public BasketViewModel(Desk desk) {
        this.desk = desk;
    }

    /// Takes over what the register holds now.
    public void update(Mode.TillOpen mode) {
        boolean complete = mode instanceof Mode.SaleComplete;
        List<SaleLine> before = lines.get();
        List<SaleLine> now = mode instanceof Mode.SaleComplete done
                ? done.sale().activeLines()
                : mode.till().basket().pricedLines().stream()
                        .filter(line -> !line.voided())
                        .toList();
        changeable.set(mode instanceof Mode.Selling);
        lines.set(now);
        coupons.set(shownCoupons(mode.till().basket()));
        Money due = mode instanceof Mode.SaleComplete done
                ? done.sale().total()
                : mode.till().basket().total();
        total.set(desk.money(due));
        count.set(now.isEmpty() ? "" : told(now, due));
        selected.set(complete || now.isEmpty() ? 0 : selection(before, now));
    }

    /// @param due all together; where prices are without tax that is more than the lines
    private String told(List<SaleLine> now, Money due) {
        Money tax =
                due.minus(now.stream().map(SaleLine::amount).reduce(desk.store().zero(), Money::plus));
        String lines = desk.words().count("basket.lines", now.size());
        String lineCount = tax.isZero() ? lines : desk.words().text("basket.lines.tax", lines, desk.money(tax));
        Money onAll = now.stream()
                .map(line -> line.modified(PriceModifier.Kind.BASKET_DISCOUNT))
                .reduce(desk.store().zero(), Money::plus);
        return onAll.isZero() ? lineCount : desk.words().text("basket.lines.discount", lineCount, desk.money(onAll));
    }

    /// The lines that count, in order.
    public ReadOnlyObjectProperty<List<SaleLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /// What the coupons on the basket do; a completed sale has no use for them any more.
    ReadOnlyObjectProperty<List<CouponRow.Shown>> coupons() {
        return coupons.getReadOnlyProperty();
    }

    private List<CouponRow.Shown> shownCoupons(Basket basket) {
        return basket.coupons().stream()
                .map(coupon -> new CouponRow.Shown(coupon.code(), CouponText.of(desk, coupon, basket.saved(coupon))))
                .toList();
    }

    /// Takes a coupon off, and offers to put it back.
    void withdraw(CouponCode code) {
        Runnable putBack = () -> desk.act(new Command.PresentCoupon(code.value()), Place.BASKET);
        desk.act(
                new Command.WithdrawCoupon(code),
                Place.BASKET,
                state -> desk.notices()
                        .show(
                                Place.BASKET,
                                Notice.done(
                                        desk.words().text("coupon.withdrawn", code),
                                        new Notice.Remedy("undo", desk.words().text("key.undo"), putBack))));
    }

    /// The number of the selected line, 0 for none.
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changeable() {
        return changeable.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty total() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    public Optional<SaleLine> selectedLine() {
        return lines.get().stream()
                .filter(line -> line.number() == selected.get())
                .findFirst();
    }

    /// A deposit has no keys: what it is paid for is selected.
    public void select(int lineNumber) {
        selected.set(lines.get().stream()
                .filter(line -> line.number() == lineNumber && line.isDeposit())
                .map(line -> line.details().depositOf())
                .findFirst()
                .orElse(lineNumber));
    }

    /// Moves the selection in the order of the lines.
    public void selectBy(int step) {
        List<SaleLine> now = own(lines.get());
        int at = selectedLine().map(now::indexOf).orElse(now.size()) + step;
        if (at >= 0 && at < now.size()) {
            selected.set(now.get(at).number());
        }
    }

    public void increase() {
        selectedLine().ifPresent(line -> setQuantity(line, line.quantity().plus(one(line))));
    }

    /// One less; the last one voids the line.
    public void decrease() {
        selectedLine().ifPresent(line -> {
            if (line.quantity().equals(one(line))) {
                voidSelected();
            } else {
                setQuantity(line, line.quantity().plus(one(line).negated()));
            }
        });
    }

    /// In the line's direction.
    private static Quantity one(SaleLine line) {
        return line.isReturn() ? Quantity.ONE.negated() : Quantity.ONE;
    }

    public void setQuantity(SaleLine line, Quantity quantity) {
        desk.act(new Command.SetQuantity(line.number(), quantity), Place.BASKET);
    }

    /// Takes the selected line out, and offers to put it back.
    public void voidSelected() {
        if (desk.mode() instanceof Mode.TillOpen open) {
            selectedLine().ifPresent(line -> voidLine(TakenLine.of(open.till().basket(), line.number())));
        }
    }

    private void voidLine(TakenLine taken) {
        SaleLine line = taken.line();
        desk.act(new Command.VoidLine(line.number()), Place.BASKET, state -> {
            Notice.Remedy undo =
                    new Notice.Remedy("undo", desk.words().text("key.undo"), () -> taken.putBack(desk, Place.BASKET));
            desk.notices()
                    .show(Place.BASKET, Notice.done(desk.words().text("basket.voided", line.description()), undo));
        });
    }

    private static List<SaleLine> own(List<SaleLine> all) {
        return all.stream().filter(line -> !line.isDeposit()).toList();
    }

    /// A discount on all lines changes them all, a quantity break others of the item; the selection stays where
    /// something else did.
    private static SaleLine unpriced(SaleLine line) {
        Money nothing = Money.zero(line.unitPrice().currency());
        return line.origin() == null ? line.at(new LinePrice(nothing, PriceSource.SHELF)) : line;
    }

    /// The line that is new or changed, so that keys act on what the eye sees happen; else the one selected
    /// before, else
    /// the last.
    private int selection(List<SaleLine> before, List<SaleLine> now) {
        List<SaleLine> known = before.stream().map(BasketViewModel::unpriced).toList();
        for (SaleLine line : own(now).reversed()) {
            if (!known.contains(unpriced(line))) {
                return line.number();
            }
        }
        boolean kept = now.stream().anyMatch(line -> line.number() == selected.get());
        return kept ? selected.get() : own(now).getLast().number();
    }
}
