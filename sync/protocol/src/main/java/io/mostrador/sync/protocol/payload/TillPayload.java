package io.mostrador.sync.protocol.payload;

import java.util.UUID;

/// The till session and its drawer.
public sealed interface TillPayload extends Payload {
    record OpenedV1(UUID tillSessionId, String currency, long openingFloatMinor) implements TillPayload {}

    /// @param openedAt ISO-8601 instant
    /// @param openedBy operator id
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
            long cashKeptMinor,
            long cardKeptMinor,
            long noSaleCount,
            long voidedSaleCount,
            long countedCashMinor)
            implements TillPayload {}

    record NoSaleV1(UUID noSaleId, UUID tillSessionId, String reason) implements TillPayload {}
}
