package io.mostrador.domain.pricelist;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The price lists of a shop, indexed by item. Immutable, and the same question always has the same answer, in
/// whatever order the lists came.
///
/// A list is chosen when an item is scanned, and stays with the line: what holds at eight o'clock may not hold a
/// minute later, and the customer was told. Its quantity breaks follow the basket.
public final class PriceLists {
    /// A shop without price lists, whatever its currency.
    public static final PriceLists NONE = new PriceLists(List.of());

    private final Map<ItemId, List<PriceList>> listsByItem = new HashMap<>();
    private final Map<String, PriceList> listByName = new HashMap<>();

    private PriceLists(Collection<PriceList> lists) {
        for (PriceList list :
                lists.stream().sorted(PriceList.MOST_SPECIFIC_FIRST).toList()) {
            if (listByName.put(list.name(), list) != null) {
                throw new IllegalArgumentException("two price lists are called " + list.name());
            }
            list.prices()
                    .keySet()
                    .forEach(item -> listsByItem
                            .computeIfAbsent(item, _ -> new ArrayList<>())
                            .add(list));
        }
    }

    /// @throws IllegalArgumentException when two lists have the same name or a price is in another currency
    public static PriceLists of(Currency currency, Collection<PriceList> lists) {
        for (PriceList list : lists) {
            list.prices().forEach((item, price) -> {
                if (!amounts(price).allMatch(amount -> amount.currency().equals(currency))) {
                    throw new IllegalArgumentException(
                            "price list " + list.name() + ": the price of " + item + " is not in " + currency);
                }
            });
        }
        return new PriceLists(lists);
    }

    private static Stream<Money> amounts(ListPrice price) {
        return Stream.concat(
                Stream.of(price.unitPrice()), price.breaks().stream().map(QuantityPrice::unitPrice));
    }

    public boolean isEmpty() {
        return listByName.isEmpty();
    }

    /// The price of one by the most specific list that holds, empty when none has the item.
    ///
    /// @param store the name of the store
    public Optional<LinePrice> find(ItemId item, String store, Circumstances circumstances) {
        return listsByItem.getOrDefault(item, List.of()).stream()
                .filter(list -> list.holds(store, circumstances))
                .findFirst()
                .map(list -> new LinePrice(price(list, item).unitPrice(), new PriceSource.Listed(list.name())));
    }

    private static ListPrice price(PriceList list, ItemId item) {
        ListPrice price = list.prices().get(item);
        if (price == null) {
            throw new IllegalArgumentException("price list " + list.name() + " has no " + item);
        }
        return price;
    }

    /// The quantity breaks that a basket reaches, by the number of their line. Counted are all lines of the item
    /// that go out, whatever their price; lower are those whose price is a list's.
    ///
    /// @param lines as they were scanned
    public Map<Integer, LinePrice> breaks(List<SaleLine> lines) {
        if (isEmpty()) {
            return Map.of();
        }
        Map<Counted, Long> thousandths = new HashMap<>();
        List<SaleLine> sold = lines.stream()
                .filter(line -> !line.voided() && !line.isReturn())
                .toList();
        sold.forEach(line -> thousandths.merge(Counted.of(line), line.quantity().thousandths(), Math::addExact));
        Map<Integer, LinePrice> breaks = new HashMap<>();
        for (SaleLine line : sold) {
            long count = thousandths.getOrDefault(Counted.of(line), 0L);
            lower(line, new Quantity(Math.min(count, Quantity.MAX_THOUSANDTHS)))
                    .ifPresent(price -> breaks.put(line.number(), price));
        }
        return breaks;
    }

    private Optional<LinePrice> lower(SaleLine line, Quantity quantity) {
        return line.priceSource() instanceof PriceSource.Listed(String name)
                ? Optional.ofNullable(listByName.get(name))
                        .map(list -> list.prices().get(line.itemId()))
                        .flatMap(price -> price.reachedBy(quantity))
                        .map(lower -> new LinePrice(
                                lower.unitPrice().plus(extras(line)),
                                new PriceSource.QuantityBreak(name, lower.from())))
                        .filter(lower -> lower.unitPrice().compareTo(line.unitPrice()) < 0)
                : Optional.empty();
    }

    /// What was chosen costs the same of many.
    private static Money extras(SaleLine line) {
        return line.details().contents().extras(line.unitPrice().currency());
    }

    /// Pieces and kilograms of an item are not counted together.
    private record Counted(ItemId item, UnitOfMeasure unit) {
        static Counted of(SaleLine line) {
            return new Counted(line.itemId(), line.unit());
        }
    }
}
