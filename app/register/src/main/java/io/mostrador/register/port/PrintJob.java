package io.mostrador.register.port;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.till.ZReport;

/// One thing for the printer to do, taken from the queue.
///
/// @param id ascending in the order the facts happened
/// @param entry the proof that its fact is durable; nothing is printed without one
public record PrintJob(long id, PrintJobKind kind, Content content, StoreProfile store, Forced entry) {

    /// What the job is about.
    public sealed interface Content {
        /// @param ticket for the receipt's code
        record Receipt(Sale sale, SignedTicket ticket) implements Content {}

        record Closing(ZReport report) implements Content {}

        record AccountReceipt(AccountPayment payment) implements Content {}

        record GiftCardReceipt(GiftCardLoad load) implements Content {}

        record Pulse() implements Content {}
    }
}
