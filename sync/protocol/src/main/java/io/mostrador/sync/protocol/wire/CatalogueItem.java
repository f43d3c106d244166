package io.mostrador.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/// An item as the server gives it to the tills. Amounts are minor units of `currency`, the tax rate is in
/// hundredths of a percent, `unit` is the name of the unit of measure.
public record CatalogueItem(
        String itemId,
        String code,
        String name,
        String category,
        String unit,
        String currency,
        long unitPriceMinor,
        String taxes,
        @JsonSetter(nulls = Nulls.SET) @Nullable Long costMinor) {}
