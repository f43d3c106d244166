package io.mostrador.sync.protocol.payload;

import java.util.List;
import java.util.UUID;

/// The till session and its drawer.
public sealed interface TillPayload extends Payload {
    record OpenedV1(UUID tillSessionId, String currency, long openingFloatMinor) implements TillPayload {}

    /// @param openedAt ISO-8601 instant
    /// @param openedBy operator id
    /// @param discountsTotalMinor what promotions and people took off, in the totals already
    /// @param roundingTotalMinor what cash rounding put on or took off, beside the totals
    /// @param kept by tender type what was handed over less change and refunds, with payments on account and
    /// of gift cards; none that makes nothing
    /// @param accountPaymentsMinor what customers paid for what was sold on account, no sale
    /// @param giftCardLoadsMinor what was paid to be put on gift cards, no sale
    /// @param foreign cash of other currencies, one entry each
    record ClosedV1(
            UUID tillSessionId,
            long zNumber,
            String openedAt,
            String openedBy,
            String closedByName,
            String currency,
            long openingFloatMinor,
            long saleCount,
            long returnCount,
            long salesTotalMinor,
            long returnsTotalMinor,
            long discountsTotalMinor,
            long roundingTotalMinor,
            List<KeptV1> kept,
            long noSaleCount,
            long voidedSaleCount,
            long accountPaymentsMinor,
            long giftCardLoadsMinor,
            long countedCashMinor,
            List<ForeignCountV1> foreign)
            implements TillPayload {
        public ClosedV1 {
            kept = List.copyOf(kept);
            foreign = List.copyOf(foreign);
        }
    }

    /// What stayed of one tender type.
    record KeptV1(String type, long amountMinor) {}

    /// Cash of another currency, in its own minor units.
    record ForeignCountV1(String currency, long expectedMinor, long countedMinor) {}

    record NoSaleV1(UUID noSaleId, UUID tillSessionId, String reason) implements TillPayload {}
}
