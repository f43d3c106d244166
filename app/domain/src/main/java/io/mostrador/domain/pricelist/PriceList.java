package io.mostrador.domain.pricelist;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.PriceSource;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/// Prices that hold instead of the items' own.
///
/// @param name 1 to 60 characters, what the line says
/// @param stores the names of the stores where it holds, empty for all
/// @param eligibility when and for which groups of customers
/// @param prices by item
public record PriceList(String name, Set<String> stores, Eligibility eligibility, Map<ItemId, ListPrice> prices) {
    /// The more specific list first: one for some customers before one for all, then for some stores, for some
    /// days or hours, for the shorter time; the name decides what is left.
    static final Comparator<PriceList> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (PriceList list) -> list.eligibility.customerGroups().isEmpty())
            .thenComparing(list -> list.stores.isEmpty())
            .thenComparing(list -> list.isAllDayAndEveryDay())
            .thenComparingLong(list -> list.days())
            .thenComparing(PriceList::name);

    public PriceList {
        stores = Set.copyOf(stores);
        prices = Map.copyOf(prices);
        if (name.isBlank() || name.length() > PriceSource.MAX_LIST_LENGTH) {
            throw new IllegalArgumentException("a price list has a name of 1 to 60 characters");
        }
    }

    boolean holds(String store, Circumstances circumstances) {
        return (stores.isEmpty() || stores.contains(store)) && eligibility.holdsIn(circumstances);
    }

    private boolean isAllDayAndEveryDay() {
        Validity validity = eligibility.validity();
        return validity.from().equals(validity.until()) && validity.days().size() == DayOfWeek.values().length;
    }

    private long days() {
        Validity validity = eligibility.validity();
        return ChronoUnit.DAYS.between(validity.firstDate(), validity.lastDate());
    }
}
