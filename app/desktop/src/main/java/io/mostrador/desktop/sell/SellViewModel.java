package io.mostrador.desktop.sell;

import io.mostrador.desktop.basket.CouponText;
import io.mostrador.desktop.basket.TakenLine;
import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.SuspensionPolicy;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Selling: what comes into the basket, and how many of it.
public final class SellViewModel {
    private static final int MAX_CODE_DIGITS = 14;
    private static final int QUANTITY_DECIMALS = 3;

    private final Desk desk;
    private final CatalogueViewModel catalogue;
    private final PadEntry entry;
    private final ReadOnlyObjectWrapper<@Nullable Quantity> times = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Weighing> weighing = new ReadOnlyObjectWrapper<>();

    /// The suspended sales there were at the last look.
    private List<BasketId> known = List.of();

    /// A weighed item waits for its kilograms.
    ///
    /// @param item what was touched, or null when the line is in the basket already
    /// @param line what was scanned, or null when it is not in the basket yet
    public record Weighing(@Nullable Item item, @Nullable SaleLine line) {}

    public SellViewModel(Desk desk) {
        this.desk = desk;
        this.catalogue = new CatalogueViewModel(desk.items());
        this.entry = new PadEntry(
                MAX_CODE_DIGITS, QUANTITY_DECIMALS, desk.store().format().decimalSeparator());
    }

    public CatalogueViewModel catalogue() {
        return catalogue;
    }

    public PadEntry entry() {
        return entry;
    }

    /// What is being typed, or the quantity that waits for its item.
    public ObservableValue<String> chip() {
        return Bindings.createStringBinding(
                () -> {
                    Quantity quantity = times.get();
                    boolean waits = entry.isEmpty() && quantity != null;
                    return waits
                            ? desk.words().text("basket.times", desk.quantity(quantity))
                            : entry.text().get();
                },
                entry.text(),
                times);
    }

    public ReadOnlyObjectProperty<@Nullable Weighing> weighing() {
        return weighing.getReadOnlyProperty();
    }

    public void weighed() {
        weighing.set(null);
    }

    /// What was typed is a quantity for the next item.
    public void times() {
        Optional<Quantity> typed = typedQuantity();
        if (typed.isPresent()) {
            desk.notices().clear();
            times.set(typed.get());
            entry.clear();
        } else {
            desk.refuse(Place.BASKET, desk.words().text("sell.times.missing"));
        }
    }

    /// What was typed is a code.
    public void code() {
        if (entry.isEmpty()) {
            desk.refuse(Place.BASKET, desk.words().text("sell.code.missing"));
        } else {
            String code = entry.text().get();
            entry.clear();
            add(code, EntryMethod.KEYED);
        }
    }

    public void scanned(String text) {
        add(text, EntryMethod.SCANNED);
    }

    /// A tile was touched.
    public void touched(Item item) {
        if (item.unit() == UnitOfMeasure.KILOGRAM && times.get() == null) {
            desk.notices().clear();
            weighing.set(new Weighing(item, null));
        } else {
            add(item.code().value(), EntryMethod.KEYED);
        }
    }

    public void addWeighed(Item item, Quantity kilograms) {
        desk.act(new Command.Scan(item.code().value(), kilograms, EntryMethod.KEYED), Place.BASKET);
    }

    /// Enter in the search field: a code when it is all digits, the first item found otherwise.
    ///
    /// @return whether something was sent
    public boolean searchEntered() {
        String text = catalogue.query().get().strip();
        if (text.isEmpty()) {
            return false;
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            add(text, EntryMethod.KEYED);
        } else if (catalogue.items().get().isEmpty()) {
            desk.refuse(Place.WORK, desk.words().text("sell.search.none", text));
            return false;
        } else {
            touched(catalogue.items().get().getFirst());
        }
        catalogue.query().set("");
        return true;
    }

    /// What is typed is the selected line's new quantity, if anything is typed.
    ///
    /// @return false when nothing is typed
    public boolean useTypedFor(SaleLine line) {
        Optional<Quantity> typed = typedQuantity();
        typed.ifPresent(quantity -> {
            entry.clear();
            setQuantity(line, quantity);
        });
        return typed.isPresent();
    }

    public void setQuantity(SaleLine line, Quantity quantity) {
        desk.act(new Command.SetQuantity(line.number(), line.isReturn() ? quantity.negated() : quantity), Place.BASKET);
    }

    /// Escape: forgets what was typed.
    public void forget() {
        entry.clear();
        times.set(null);
        desk.notices().clear();
    }

    public void startTender() {
        entry.clear();
        times.set(null);
        desk.act(new Command.StartTender(), Place.BASKET);
    }

    public void suspend() {
        desk.act(
                new Command.Suspend(),
                Place.WORK,
                state ->
                        desk.notices().show(Place.WORK, Notice.done(desk.words().text("sell.suspended"))));
    }

    public List<SuspendedBasket> suspended() {
        return desk.mode() instanceof Mode.TillOpen open ? open.till().suspended() : List.of();
    }

    public void resume(BasketId basketId, Runnable done) {
        desk.act(new Command.Resume(basketId), Place.SHEET, state -> done.run());
    }

    /// Gives up the basket, and offers to put its lines back.
    public void voidSale() {
        if (desk.mode() instanceof Mode.Selling selling) {
            Basket given = selling.till().basket();
            Runnable putBack = () -> putBack(given);
            desk.act(
                    new Command.VoidSale(),
                    Place.WORK,
                    state -> desk.notices()
                            .show(
                                    Place.WORK,
                                    Notice.done(
                                            desk.words().text("sell.voided"),
                                            new Notice.Remedy(
                                                    "undo", desk.words().text("key.undo"), putBack))));
        }
    }

    private void putBack(Basket given) {
        for (SaleLine line : ownLines(given)) {
            TakenLine.of(given, line.number()).putBack(desk, Place.WORK);
        }
        SaleCustomer customer = given.customer();
        if (customer != null) {
            desk.act(new Command.AttachCustomer(customer.id(), customer.onReceipt()), Place.WORK);
        }
        given.coupons()
                .forEach(coupon ->
                        desk.act(new Command.PresentCoupon(coupon.code().value()), Place.WORK));
        Discount whole = given.discounts().get(Basket.WHOLE);
        if (whole != null) {
            desk.act(new Command.GiveDiscount(Basket.WHOLE, whole), Place.WORK);
        }
    }

    /// Deposits come with what they are paid for.
    private static List<SaleLine> ownLines(Basket given) {
        return given.activeLines().stream().filter(line -> !line.isDeposit()).toList();
    }

    public void noSale(NoSaleReason reason, Runnable done) {
        desk.act(new Command.MakeNoSale(reason), Place.SHEET, state -> {
            done.run();
            desk.notices().show(Place.WORK, Notice.done(desk.words().text("sell.nosale.done")));
        });
    }

    /// Whether money was taken for a suspended sale, or may have been: it never expires.
    boolean hasMoney(SuspendedBasket suspended) {
        return desk.mode() instanceof Mode.TillOpen open && open.till().hasMoney(suspended.basket());
    }

    /// Says how many suspended sales expired since the last look.
    void lookForExpired(RegisterState state) {
        if (!(state.mode() instanceof Mode.TillOpen open)) {
            return;
        }
        List<BasketId> waiting = open.till().suspended().stream()
                .map(suspended -> suspended.basket().id())
                .toList();
        long expired = known.stream()
                .filter(id ->
                        !waiting.contains(id) && !id.equals(open.till().basket().id()))
                .count();
        known = waiting;
        if (expired > 0) {
            desk.notices().show(Place.WORK, Notice.done(desk.words().count("sell.expired", expired)));
        }
    }

    /// Where the close ends the waiting of suspended sales, that is said first.
    ///
    /// @param showSuspended where suspended sales that wait can be resumed
    public void startCount(Runnable done, Runnable showSuspended) {
        long ending = suspended().stream().filter(waiting -> !hasMoney(waiting)).count();
        if (ending > 0 && desk.suspension() instanceof SuspensionPolicy.UntilClose) {
            Notice.Remedy close = new Notice.Remedy(
                    "close-anyway", desk.words().text("sell.more.close"), () -> count(done, showSuspended));
            desk.sounds().attention();
            desk.notices().show(Place.SHEET, Notice.refused(desk.words().count("sell.expiring", ending), close));
        } else {
            count(done, showSuspended);
        }
    }

    private void count(Runnable done, Runnable showSuspended) {
        Notice.Remedy remedy = new Notice.Remedy("resume-waiting", desk.words().text("sell.resume.see"), showSuspended);
        desk.act(
                new Command.StartCount(),
                Place.SHEET,
                state -> {
                    done.run();
                    lookForExpired(state);
                },
                refusal -> refusal.reason() == Refusal.Reason.SUSPENDED_BASKETS_WAIT ? remedy : null);
    }

    /// Puts a typed coupon on the basket and says what it does.
    void presentCoupon(String text, Runnable done) {
        desk.act(new Command.PresentCoupon(text), Place.SHEET, state -> {
            done.run();
            sayCoupon(state);
        });
    }

    private void sayCoupon(RegisterState state) {
        if (state.mode() instanceof Mode.Selling selling) {
            Basket basket = selling.till().basket();
            PresentedCoupon newest = basket.coupons().getLast();
            desk.notices().show(Place.BASKET, Notice.done(CouponText.of(desk, newest, basket.saved(newest))));
        }
    }

    public void signOff(Runnable done) {
        desk.act(new Command.SignOff(), Place.SHEET, state -> done.run());
    }

    private void add(String code, EntryMethod method) {
        Quantity waiting = times.get();
        boolean typedInVain = !entry.isEmpty();
        int coupons = couponCount(desk.mode());
        Quantity quantity = waiting == null ? Quantity.ONE : waiting;
        desk.act(new Command.Scan(code, quantity, method), Place.BASKET, state -> {
            if (couponCount(state.mode()) > coupons) {
                sayCoupon(state);
                return;
            }
            times.set(null);
            entry.clear();
            if (waiting == null) {
                askForKilograms(state);
            }
            if (typedInVain) {
                desk.notices().show(Place.BASKET, Notice.done(desk.words().text("sell.times.how")));
            }
        });
    }

    private static int couponCount(Mode mode) {
        return mode instanceof Mode.TillOpen open
                ? open.till().basket().coupons().size()
                : 0;
    }

    private void askForKilograms(RegisterState state) {
        if (state.mode() instanceof Mode.Selling selling) {
            SaleLine newest = ownLines(selling.till().basket()).getLast();
            if (newest.unit() == UnitOfMeasure.KILOGRAM && newest.quantity().equals(Quantity.ONE)) {
                weighing.set(new Weighing(null, newest));
            }
        }
    }

    private Optional<Quantity> typedQuantity() {
        return desk.store().format().parseQuantity(entry.text().get()).filter(quantity -> !quantity.isZero());
    }
}
