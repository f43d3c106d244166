package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Tendering: what is due, what is being handed over, and what would remain. Nothing is sent before it is
/// accepted.
public final class TenderViewModel {
    static final int MOST_QUICK_KEYS = 4;

    private static final int MAX_DIGITS = 11;

    private final Desk desk;
    private final PadEntry entry;
    private final StringProperty reference = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<TenderType> type = new ReadOnlyObjectWrapper<>(TenderType.CASH);
    private final ReadOnlyObjectWrapper<@Nullable ForeignDraft> foreign = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Money> picked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Basket> basket;
    private final ReadOnlyObjectWrapper<List<TenderLine>> proposal = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable PaymentAttempt> payment = new ReadOnlyObjectWrapper<>();

    public TenderViewModel(Desk desk, Basket basket) {
        this.desk = desk;
        this.basket = new ReadOnlyObjectWrapper<>(basket);
        this.entry = new PadEntry(
                MAX_DIGITS,
                desk.store().currency().getDefaultFractionDigits(),
                desk.store().format().decimalSeparator());
        follow(entry);
    }

    private void follow(PadEntry typing) {
        typing.text().subscribe(text -> {
            if (!text.isEmpty()) {
                picked.set(null);
            }
            typed.set(text);
        });
    }

    /// Takes over what the register holds now; other money than before begins a new draft.
    public void update(Mode.Tendering mode) {
        Basket now = mode.till().basket();
        if (!now.tenders().equals(basket.get().tenders())) {
            forget();
        }
        basket.set(now);
        propose();
        show(mode.till().basketPayments());
    }

    /// The newest attempt on the terminal that is not settled; one that was declined just now is told.
    private void show(List<PaymentAttempt> attempts) {
        PaymentAttempt before = payment.get();
        payment.set(attempts.stream()
                .filter(attempt -> attempt.state().isInQuestion() || attempt.state() == PaymentState.APPROVED)
                .reduce((_, newest) -> newest)
                .orElse(null));
        attempts.stream()
                .filter(attempt -> before != null && attempt.id().equals(before.id()))
                .map(PaymentAttempt::decline)
                .filter(Objects::nonNull)
                .forEach(decline -> desk.refuse(
                        Place.WORK,
                        desk.words()
                                .of("decline", decline.reason(), decline.message())
                                .strip()));
    }

    /// The newest attempt on the terminal that is running, in question or being recorded; null for none.
    public ReadOnlyObjectProperty<@Nullable PaymentAttempt> payment() {
        return payment.getReadOnlyProperty();
    }

    /// Whether what is accepted now is charged by the connected terminal: unless a slip's number is typed.
    public boolean goesToTerminal() {
        return desk.hasTerminal()
                && PaymentAttempt.runsOnTerminal(type.get())
                && !isRefund()
                && reference.get().isBlank();
    }

    public ReadOnlyObjectProperty<Basket> basket() {
        return basket.getReadOnlyProperty();
    }

    /// What the pad types: an amount of the shop's currency, or of the foreign one that was chosen.
    public PadEntry entry() {
        ForeignDraft other = foreign.get();
        return other == null ? entry : other.entry();
    }

    /// The text of whatever is being typed.
    public ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    /// The foreign cash that is being handed over, null for the shop's own currency.
    ReadOnlyObjectProperty<@Nullable ForeignDraft> foreign() {
        return foreign.getReadOnlyProperty();
    }

    /// What names the tender elsewhere: a slip, a transfer, a voucher.
    public StringProperty reference() {
        return reference;
    }

    public ReadOnlyObjectProperty<TenderType> type() {
        return type.getReadOnlyProperty();
    }

    /// The quick-cash amount that was touched, in the currency that is being handed over, or null.
    public ReadOnlyObjectProperty<@Nullable Money> picked() {
        return picked.getReadOnlyProperty();
    }

    /// Money goes back to the customer.
    public boolean isRefund() {
        return basket.get().total().isNegative();
    }

    /// Whether accepting puts what is owed onto a new code: there is none to be typed.
    public boolean issuesCode() {
        return type.get() == TenderType.STORE_CREDIT && isRefund();
    }

    /// What is still to be handed over, without sign.
    public Money due() {
        return basket.get().balanceDue().abs();
    }

    /// The same in cash, without sign: rounded as the country does.
    public Money dueInCash() {
        return basket.get().cashDue().abs();
    }

    /// What is most likely handed over, in the currency that was chosen.
    public List<Money> quickCash() {
        ForeignDraft other = foreign.get();
        if (other != null) {
            return isRefund() ? List.of() : other.quickCash(dueInCash(), MOST_QUICK_KEYS);
        }
        return desk.store().denominations().quickCash(basket.get().cashDue(), MOST_QUICK_KEYS);
    }

    /// The amount of the currency that was chosen which pays all that is due in cash.
    public Money enough() {
        ForeignDraft other = foreign.get();
        return other == null ? dueInCash() : other.enoughFor(dueInCash());
    }

    /// How the money of goods that come back goes back: to the tenders of their sales, as far as it has not been
    /// given out yet; empty without receipts.
    public ReadOnlyObjectProperty<List<TenderLine>> proposal() {
        return proposal.getReadOnlyProperty();
    }

    private void propose() {
        Basket now = basket.get();
        List<String> sold = now.activeLines().stream()
                .map(SaleLine::origin)
                .filter(Objects::nonNull)
                .map(origin -> origin.saleId().toString())
                .distinct()
                .toList();
        if (now.total().isNegative() && !sold.isEmpty()) {
            desk.ask(
                    sales -> sold.stream().map(sales::find).toList(),
                    answers -> proposal.set(RefundsLeft.of(basket.get(), answers)));
        } else {
            proposal.set(List.of());
        }
    }

    /// Gives out what is proposed; where a slip's number is missing, that is asked for first.
    public void refund(TenderLine proposed) {
        TenderType type = proposed.type();
        if (type.needsReference() && proposed.reference() == null) {
            choose(type);
            return;
        }
        Money due = basket.get().cashDue();
        boolean rest = type == TenderType.CASH
                && proposed.amountTendered().equals(basket.get().balanceDue().negated());
        // What a gift card paid goes back onto it.
        StoredValueUse use = proposed.storedValue();
        String reference =
                type == TenderType.GIFT_CARD && use != null ? use.code().toString() : proposed.reference();
        desk.act(new Command.Tender(type, rest ? due : proposed.amountTendered().negated(), reference), Place.WORK);
    }

    /// What is being handed over, in its own currency; empty when nothing is typed or touched. All but cash pay what
    /// is due unless less is typed.
    public Optional<Money> handedOver() {
        Money touched = picked.get();
        if (touched != null) {
            return Optional.of(touched);
        }
        ForeignDraft other = foreign.get();
        if (other != null) {
            return other.typed();
        }
        Optional<Money> typed =
                desk.store().format().parse(entry.text().get(), desk.store().currency());
        return typed.isEmpty() && !type.get().givesChange() ? Optional.of(most()) : typed;
    }

    /// All that is due, or what may still be put on account or is left on the code, where that is less.
    private Money most() {
        Money due = due();
        return account()
                .filter(account -> type.get() == TenderType.ON_ACCOUNT && !isRefund())
                .map(CustomerAccount::available)
                .filter(Money::isPositive)
                .or(this::left)
                .filter(most -> most.compareTo(due) < 0)
                .orElse(due);
    }

    /// The customer of the basket, where there is one, with what is owed once the tenders so far count.
    public Optional<CustomerAccount> account() {
        return Optional.ofNullable(basket.get().customer())
                .flatMap(customer -> desk.customers().find(customer.id()))
                .map(account -> account.plus(basket.get().tendered(TenderType.ON_ACCOUNT)));
    }

    /// What is left on the code that was scanned or typed; empty without one that this till knows.
    public Optional<Money> left() {
        return type.get().isStoredValue() && !isRefund()
                ? StoredValueCode.parse(reference.get())
                        .flatMap(desk.state().get().storedValues()::balance)
                : Optional.empty();
    }

    /// The same as it counts, in the shop's currency, without sign.
    public Optional<Money> draft() {
        return handedOver().map(amount -> line(amount).amountTendered().abs());
    }

    /// What would remain due after the draft, negative for change; empty without a draft.
    public Optional<Money> remaining() {
        return handedOver().map(amount -> basket.get().tender(line(amount)).remaining());
    }

    private TenderLine line(Money amount) {
        ForeignDraft other = foreign.get();
        int number = basket.get().nextTenderNumber();
        return other == null ? new TenderLine(number, counted(), signed(amount), null) : other.tender(number, amount);
    }

    /// For what would remain, all that is no cash is alike.
    private TenderType counted() {
        return type.get().isCash() ? type.get() : TenderType.VOUCHER;
    }

    /// A store credit or a gift card whose code was scanned.
    public void choose(StoredValueCode code) {
        choose(code.kind() == StoredValueCode.Kind.STORE_CREDIT ? TenderType.STORE_CREDIT : TenderType.GIFT_CARD);
        reference.set(code.toString());
    }

    public void choose(TenderType newType) {
        desk.notices().clear();
        forget();
        foreign.set(null);
        type.set(newType);
    }

    /// Cash of another currency.
    public void choose(ExchangeRate rate) {
        desk.notices().clear();
        forget();
        ForeignDraft draft = new ForeignDraft(desk, rate);
        follow(draft.entry());
        type.set(TenderType.FOREIGN_CASH);
        foreign.set(draft);
    }

    /// A quick-cash key: shown first, taken when it is accepted.
    public void pick(Money amount) {
        desk.notices().clear();
        entry().clear();
        picked.set(amount);
    }

    /// All that is due, in cash: one touch. Of another currency it is shown first: that much is rarely there.
    public void exact() {
        if (foreign.get() != null) {
            pick(enough());
            return;
        }
        desk.act(new Command.Tender(TenderType.CASH, basket.get().cashDue(), null), Place.WORK);
    }

    /// Takes the draft.
    public void accept() {
        if (foreign.get() == null && basket.get().balanceDue().isZero() && entry.isEmpty()) {
            exact();
            return;
        }
        Optional<Money> amount = handedOver();
        if (amount.isEmpty()) {
            desk.refuse(Place.WORK, desk.words().text("tender.amount.missing"));
            return;
        }
        desk.act(
                goesToTerminal()
                        ? new Command.StartPayment(type.get(), amount.get())
                        : new Command.Tender(type.get(), handedOut(amount.get()), reference.get()),
                Place.WORK);
    }

    public void voidTender(int number) {
        desk.act(new Command.VoidTender(number), Place.WORK);
    }

    public void back() {
        desk.act(new Command.BackToSelling(), Place.WORK);
    }

    /// Escape: what is being typed first; nothing typed, back to selling.
    public void escape() {
        if (entry().isEmpty() && picked.get() == null) {
            back();
        } else {
            entry().clear();
            picked.set(null);
        }
    }

    private Money signed(Money amount) {
        return isRefund() ? amount.negated() : amount;
    }

    /// Foreign cash comes in only, whatever the basket is: the register says so.
    private Money handedOut(Money amount) {
        return foreign.get() == null ? signed(amount) : amount;
    }

    private void forget() {
        entry().clear();
        picked.set(null);
        reference.set("");
    }
}
