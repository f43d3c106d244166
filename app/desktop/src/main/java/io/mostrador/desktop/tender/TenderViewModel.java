package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
        entry.text().subscribe(text -> {
            if (!text.isEmpty()) {
                picked.set(null);
            }
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

    public PadEntry entry() {
        return entry;
    }

    /// What names the tender elsewhere: a slip, a transfer, a voucher.
    public StringProperty reference() {
        return reference;
    }

    public ReadOnlyObjectProperty<TenderType> type() {
        return type.getReadOnlyProperty();
    }

    /// The quick-cash amount that was touched, or null.
    public ReadOnlyObjectProperty<@Nullable Money> picked() {
        return picked.getReadOnlyProperty();
    }

    /// Money goes back to the customer.
    public boolean isRefund() {
        return basket.get().total().isNegative();
    }

    /// What is still to be handed over, without sign.
    public Money due() {
        return basket.get().balanceDue().abs();
    }

    /// The same in cash, without sign: rounded as the country does.
    public Money dueInCash() {
        return basket.get().cashDue().abs();
    }

    public List<Money> quickCash() {
        return desk.store().denominations().quickCash(basket.get().cashDue(), MOST_QUICK_KEYS);
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
        desk.act(
                new Command.Tender(type, rest ? due : proposed.amountTendered().negated(), proposed.reference()),
                Place.WORK);
    }

    /// What is being handed over; empty when nothing is typed or touched. All but cash pay what is due unless
    /// less is typed.
    public Optional<Money> draft() {
        Money touched = picked.get();
        if (touched != null) {
            return Optional.of(touched);
        }
        Optional<Money> typed =
                desk.store().format().parse(entry.text().get(), desk.store().currency());
        return typed.isEmpty() && !type.get().givesChange() ? Optional.of(due()) : typed;
    }

    /// What would remain due after the draft, negative for change; empty without a draft.
    public Optional<Money> remaining() {
        Basket now = basket.get();
        return draft().map(
                        amount -> now.tender(new TenderLine(now.nextTenderNumber(), type.get(), signed(amount), null))
                                .remaining());
    }

    public void choose(TenderType newType) {
        desk.notices().clear();
        forget();
        type.set(newType);
    }

    /// A quick-cash key: shown first, taken when it is accepted.
    public void pick(Money amount) {
        desk.notices().clear();
        entry.clear();
        picked.set(amount);
    }

    /// All that is due, in cash: one touch.
    public void exact() {
        desk.act(new Command.Tender(TenderType.CASH, basket.get().cashDue(), null), Place.WORK);
    }

    /// Takes the draft.
    public void accept() {
        if (basket.get().balanceDue().isZero() && entry.isEmpty()) {
            exact();
            return;
        }
        Optional<Money> amount = draft();
        if (amount.isEmpty()) {
            desk.refuse(Place.WORK, desk.words().text("tender.amount.missing"));
            return;
        }
        desk.act(
                goesToTerminal()
                        ? new Command.StartPayment(type.get(), amount.get())
                        : new Command.Tender(type.get(), signed(amount.get()), reference.get()),
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
        if (entry.isEmpty() && picked.get() == null) {
            back();
        } else {
            entry.clear();
            picked.set(null);
        }
    }

    private Money signed(Money amount) {
        return isRefund() ? amount.negated() : amount;
    }

    private void forget() {
        entry.clear();
        picked.set(null);
        reference.set("");
    }
}
