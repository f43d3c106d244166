package io.mostrador.register;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.payment.DisplayReading;
import io.mostrador.register.payment.PaymentNews;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a person or a script can ask of the register. The only way in.
public sealed interface Command {
    /// Somebody comes to the till.
    ///
    /// @param pin digits as typed; never logged, never journaled
    record SignOn(OperatorId operatorId, String pin) implements Command {
        @Override
        public String toString() {
            return "SignOn[" + operatorId + "]";
        }
    }

    /// Refused while a basket is open: suspend or void it first.
    record SignOff() implements Command {}

    record OpenTill(Money openingFloat) implements Command {}

    /// A code was read or keyed, or a tile was touched. A scan in [Mode.SaleComplete] starts the next sale at
    /// once.
    ///
    /// @param text as it came; may be no code at all
    /// @param quantity more than zero: goods come back by the commands for it
    /// @param keyedUnitPrice price typed or known for this line, null for the item's own
    /// @param details what is known of the line already: asked for and answered, or of a line that is put
    /// back; what the code tells goes before it; an item with an open
    /// price needs one
    /// @param picked what is wanted of an item of which something is chosen, null when nobody was asked
    record Scan(
            String text,
            Quantity quantity,
            EntryMethod entryMethod,
            @Nullable Money keyedUnitPrice,
            LineDetails details,
            @Nullable List<Picked> picked)
            implements Command {
        public Scan {
            picked = picked == null ? null : List.copyOf(picked);
        }

        public Scan(
                String text,
                Quantity quantity,
                EntryMethod entryMethod,
                @Nullable Money keyedUnitPrice,
                LineDetails details) {
            this(text, quantity, entryMethod, keyedUnitPrice, details, null);
        }

        public Scan(String text, Quantity quantity, EntryMethod entryMethod) {
            this(text, quantity, entryMethod, null);
        }

        public Scan(String text, Quantity quantity, EntryMethod entryMethod, @Nullable Money keyedUnitPrice) {
            this(text, quantity, entryMethod, keyedUnitPrice, LineDetails.NONE);
        }

        /// The same, when more is known.
        public Scan with(LineDetails known) {
            return new Scan(text, quantity, entryMethod, keyedUnitPrice, known, picked);
        }

        /// The same, when somebody was asked what is wanted.
        public Scan picking(List<Picked> chosen) {
            return new Scan(text, quantity, entryMethod, keyedUnitPrice, details, chosen);
        }
    }

    /// The same scan, of something that has expired: a manager allows it, and the line tells who.
    ///
    /// @param pin of the manager, as typed; empty where the manager is who is signed on. Never logged,
    /// never journaled
    record SellExpired(Scan scan, OperatorId approver, String pin) implements Command {
        @Override
        public String toString() {
            return "SellExpired[" + scan + ", " + approver + "]";
        }
    }

    /// The customer is too young for what was scanned, or does not show it: nothing is added, and it is
    /// recorded.
    record DeclineAge(Scan scan) implements Command {}

    /// What a person has to say about a line.
    ///
    /// @param note empty takes an earlier one away
    record NoteLine(int lineNumber, String note) implements Command {}

    /// Goods come back by the receipt of their sale, with the money that was paid for them.
    ///
    /// @param receipt its number, or the code on it
    /// @param parts what comes back, one or more
    record ReturnGoods(String receipt, List<ReturnPart> parts, ReturnReason reason, Disposition disposition)
            implements Command {
        public ReturnGoods {
            parts = List.copyOf(parts);
        }
    }

    /// @param lineNumber of the line they were sold on
    /// @param quantity more than zero
    record ReturnPart(int lineNumber, Quantity quantity) {}

    /// Goods come back that nothing proves were sold here (blind return): by a manager, at today's price.
    ///
    /// @param scan of the goods, with a quantity of more than zero
    record ReturnWithoutReceipt(Scan scan, ReturnReason reason, Disposition disposition) implements Command {}

    /// Reverses a completed sale of this session as a whole: all that has not come back yet, to the tenders it
    /// was paid with. By a manager; completes the reversing sale at once.
    ///
    /// @param receipt its number, or the code on it
    record PostVoid(String receipt, ReturnReason reason) implements Command {}

    record SetQuantity(int lineNumber, Quantity quantity) implements Command {}

    record VoidLine(int lineNumber) implements Command {}

    /// A lower price, within what the operator's role allows; takes the place of an earlier discount there.
    ///
    /// @param lineNumber of a line, [io.mostrador.domain.sale.Basket#WHOLE] for the whole basket
    record GiveDiscount(int lineNumber, Discount discount) implements Command {}

    /// @param lineNumber of a line, [io.mostrador.domain.sale.Basket#WHOLE] for the whole basket
    record RemoveDiscount(int lineNumber) implements Command {}

    /// Another unit price for a line, within what the operator's role allows; takes the place of an earlier one.
    record OverridePrice(int lineNumber, Money unitPrice, DiscountReason reason) implements Command {}

    /// Takes back what [OverridePrice] did.
    record RestorePrice(int lineNumber) implements Command {}

    /// Puts a coupon on the basket; a scan of one does the same.
    ///
    /// @param text the code as typed, with the shop's prefix of coupons or without it
    record PresentCoupon(String text) implements Command {}

    /// Takes a coupon off the basket again.
    record WithdrawCoupon(CouponCode code) implements Command {}

    /// Gives up the whole open basket.
    record VoidSale() implements Command {}

    record Suspend() implements Command {}

    record Resume(BasketId basketId) implements Command {}

    /// Ends the waiting of suspended baskets whose hours are over, whoever is signed on. Asked for by the clock.
    record ExpireSuspended() implements Command {}

    record StartTender() implements Command {}

    /// From tendering back to selling; tenders already taken stay.
    record BackToSelling() implements Command {}

    /// Hands over money. Completes the sale when nothing is due any more; the answer comes when the sale is
    /// durable.
    ///
    /// @param amount negative when money goes out (refund); zero completes a basket whose balance is zero; foreign
    /// cash in its own currency
    /// @param reference the slip number of a stand-alone card terminal; the code of a store credit that is
    /// used, or
    /// of a gift card, also one that a refund goes onto; none for a refund onto a new gift card
    record Tender(TenderType type, Money amount, @Nullable String reference) implements Command {}

    record VoidTender(int tenderNumber) implements Command {}

    /// Leaves the completed sale's screen.
    record NextSale() implements Command {}

    record MakeNoSale(NoSaleReason reason) implements Command {}

    /// Prints the receipt again, marked as a copy.
    record CopyReceipt(SaleId saleId) implements Command {}

    /// Begins the count that closes the till; refused while a basket is open or suspended ones wait that the close
    /// does not end.
    record StartCount() implements Command {}

    record CancelCount() implements Command {}

    /// Closes the till session with the Z report, whatever the difference is.
    ///
    /// @param countedForeign cash of other currencies, at most once each; what is left out was not found
    record CloseTill(Money countedCash, List<Money> countedForeign) implements Command {
        public CloseTill {
            countedForeign = List.copyOf(countedForeign);
        }

        public CloseTill(Money countedCash) {
            this(countedCash, List.of());
        }
    }

    /// What concerns a customer.
    sealed interface ForCustomer extends Command {}

    /// Somebody new; only a manager gives a credit limit.
    record RegisterCustomer(CustomerDraft draft) implements ForCustomer {}

    /// All that is known of a customer from now on; only a manager changes a credit limit.
    record ChangeCustomer(CustomerId id, CustomerDraft draft) implements ForCustomer {}

    /// Makes the open basket, also an empty one, the sale of a customer; takes the place of another.
    ///
    /// @param onReceipt whether name and identity number are printed on the receipt
    record AttachCustomer(CustomerId id, boolean onReceipt) implements ForCustomer {}

    /// Makes the open basket the sale of somebody unknown.
    record DetachCustomer() implements ForCustomer {}

    /// Takes money for what was sold on account.
    ///
    /// @param amount more than zero
    /// @param reference as of a [Tender]
    record PayAccount(
            CustomerId id,
            TenderType type,
            Money amount,
            @Nullable String reference) implements ForCustomer {}

    /// Takes money to put it on a gift card, a new one or one that is topped up.
    ///
    /// @param code as scanned or typed; null has the till make a new one
    /// @param amount more than zero
    /// @param reference as of a [Tender]
    record LoadGiftCard(
            @Nullable String code,
            TenderType type,
            Money amount,
            @Nullable String reference) implements Command {
        /// Whoever knows the code can use the card.
        @Override
        public String toString() {
            return "LoadGiftCard[" + type + ", " + amount + "]";
        }
    }

    /// Puts these items on keys of their own on the sell screen, in the place of those before; only a manager does.
    record ArrangeQuickKeys(QuickKeys keys) implements Command {}

    /// What concerns a payment on a terminal.
    sealed interface ForPayment extends Command {}

    /// Has the terminal charge an amount of what is due.
    ///
    /// @param type a card or a code
    record StartPayment(TenderType type, Money amount) implements ForPayment {}

    /// Asks something of the terminal about an attempt: to stop, what became of it, to give the money back.
    record RequestPayment(PaymentAttemptId id, PaymentRequest request) implements ForPayment {}

    /// A manager says what became of an attempt, from the terminal's own display or slips.
    ///
    /// @param authorisationCode as the slip says it where money moved, else empty
    record ResolvePayment(PaymentAttemptId id, DisplayReading reading, String authorisationCode)
            implements ForPayment {}

    /// What is heard from the terminal, whether or not somebody is signed on.
    record HearPayment(PaymentAttemptId id, PaymentNews news) implements ForPayment {}

    /// Makes an approved attempt the tender of its basket, or has it refunded where that cannot be.
    record SettlePayment(PaymentAttemptId id) implements ForPayment {}
}
