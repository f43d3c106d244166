package io.mostrador.sync.protocol.payload;

import java.util.UUID;

/// What happens to a basket before it is a sale.
public sealed interface BasketPayload extends Payload {
    record LineAddedV1(UUID basketId, String currency, SalePayload.LineV1 line) implements BasketPayload {}

    record LineQuantityChangedV1(UUID basketId, int lineNumber, long quantityThousandths) implements BasketPayload {}

    record LineVoidedV1(UUID basketId, int lineNumber) implements BasketPayload {}

    record TenderAddedV1(UUID basketId, String currency, SalePayload.TenderV1 tender) implements BasketPayload {}

    record TenderVoidedV1(UUID basketId, int tenderNumber) implements BasketPayload {}

    record SuspendedV1(UUID basketId) implements BasketPayload {}

    record ResumedV1(UUID basketId) implements BasketPayload {}

    record VoidedV1(UUID basketId, UUID tillSessionId, String currency, long totalMinor, int lineCount)
            implements BasketPayload {}
}
