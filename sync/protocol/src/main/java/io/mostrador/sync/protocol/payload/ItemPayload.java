package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Items of the shop.
public sealed interface ItemPayload extends Payload {
    /// Counts for nothing until [ImportedV1] with the same id follows.
    record ChunkImportedV1(UUID importId, String currency, List<ItemV1> items) implements ItemPayload {}

    record ImportedV1(UUID importId, long itemCount) implements ItemPayload {}

    /// @param taxes codes with a space between
    record ItemV1(
            String itemId,
            String code,
            String name,
            String category,
            String unit,
            long unitPriceMinor,
            String taxes,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long costMinor) {}
}
