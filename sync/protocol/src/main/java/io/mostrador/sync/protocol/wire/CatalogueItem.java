package io.mostrador.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mostrador.sync.protocol.payload.TraitsV1;
import org.jspecify.annotations.Nullable;

/// An item as the server gives it to the tills. Amounts are minor units of `currency`, `unit` is the name of the
/// unit of measure, `traits` is null for an item that
/// asks for nothing, `taxes` are codes with a space between, `openPrice` says whether the price is typed each time.
public record CatalogueItem(
        String itemId,
        String code,
        String name,
        String category,
        String unit,
        String currency,
        long unitPriceMinor,
        String taxes,
        @JsonSetter(nulls = Nulls.SET) @Nullable Long costMinor,
        @JsonSetter(nulls = Nulls.SET) @Nullable TraitsV1 traits,
        String openPrice) {}
