package io.mostrador.sync.protocol.payload;

import java.util.UUID;

/// Gift cards, beside what sales take from them.
public sealed interface GiftCardPayload extends Payload {
    /// Money came in and is on a card. When and by whom is in the entry's envelope.
    ///
    /// @param leftMinor what is on the card afterwards, as far as the till knows
    /// @param tender number 1, more than zero
    record LoadedV1(
            UUID loadId,
            String code,
            long leftMinor,
            UUID tillSessionId,
            String operatorName,
            String currency,
            SalePayload.TenderV1 tender)
            implements GiftCardPayload {}
}
