package io.mostrador.register;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.Disposition;
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
    record Scan(
            String text,
            Quantity quantity,
            EntryMethod entryMethod,
            @Nullable Money keyedUnitPrice) implements Command {
        public Scan(String text, Quantity quantity, EntryMethod entryMethod) {
            this(text, quantity, entryMethod, null);
        }
    }

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

    /// Gives up the whole open basket.
    record VoidSale() implements Command {}

    record Suspend() implements Command {}

    record Resume(BasketId basketId) implements Command {}

    record StartTender() implements Command {}

    /// From tendering back to selling; tenders already taken stay.
    record BackToSelling() implements Command {}

    /// Hands over money. Completes the sale when nothing is due any more; the answer comes when the sale is
    /// durable.
    ///
    /// @param amount negative when money goes out (refund); zero completes a basket whose balance is zero
    /// @param reference the slip number of a stand-alone card terminal
    record Tender(TenderType type, Money amount, @Nullable String reference) implements Command {}

    record VoidTender(int tenderNumber) implements Command {}

    /// Leaves the completed sale's screen.
    record NextSale() implements Command {}

    record MakeNoSale(NoSaleReason reason) implements Command {}

    /// Prints the receipt again, marked as a copy.
    record CopyReceipt(SaleId saleId) implements Command {}

    /// Begins the count that closes the till; refused while a basket is open or suspended ones wait.
    record StartCount() implements Command {}

    record CancelCount() implements Command {}

    /// Closes the till session with the Z report, whatever the difference is.
    record CloseTill(Money countedCash) implements Command {}

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
