package io.mostrador.domain.sale;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The unit prices of an open basket that are not those its lines were scanned with. Kept apart from the lines,
/// so that they follow the quantities, and what a person changed can be taken back.
///
/// @param breaks by the number of their line: what quantity breaks make of it, worked out for these lines
/// @param overrides by the number of their line: what a person made of it
public record BasketPrices(Map<Integer, LinePrice> breaks, Map<Integer, PriceOverride> overrides) {
    public static final BasketPrices NONE = new BasketPrices(Map.of(), Map.of());

    public BasketPrices {
        breaks = Map.copyOf(breaks);
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    BasketPrices withBreaks(Map<Integer, LinePrice> newBreaks) {
        return new BasketPrices(newBreaks, overrides);
    }

    BasketPrices with(int lineNumber, PriceOverride override) {
        Map<Integer, PriceOverride> changed = new TreeMap<>(overrides);
        changed.put(lineNumber, override);
        return new BasketPrices(breaks, changed);
    }

    BasketPrices without(int lineNumber) {
        Map<Integer, PriceOverride> changed = new TreeMap<>(overrides);
        changed.remove(lineNumber);
        return new BasketPrices(breaks, changed);
    }

    /// The lines at these prices; those of voided lines stay as they were.
    List<SaleLine> on(List<SaleLine> lines) {
        return breaks.isEmpty() && overrides.isEmpty()
                ? lines
                : lines.stream().map(this::on).toList();
    }

    private SaleLine on(SaleLine line) {
        if (line.voided()) {
            return line;
        }
        LinePrice lower = breaks.get(line.number());
        SaleLine listed = lower == null ? line : line.at(lower);
        PriceOverride override = overrides.get(line.number());
        return override == null
                ? listed
                : listed.at(new LinePrice(
                        override.unitPrice(),
                        new PriceSource.Overridden(override.by(), listed.unitPrice(), override.reason())));
    }
}
