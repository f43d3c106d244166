package io.mostrador.launcher.pricelist;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.QuantityPrice;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Validity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A price list as a shop writes it down.
///
/// @param groups of customers it is for; for all without them
/// @param stores by name; in all without them
/// @param firstDate and lastDate, both included; always without them
/// @param begins and ends, the hours of each day
record PriceListText(
        @Nullable String name,
        @Nullable Set<String> groups,
        @Nullable Set<String> stores,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable Set<DayOfWeek> days,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        @Nullable List<PriceText> prices) {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /// @param item its barcode
    /// @param price of one, in the currency's major unit as all amounts
    /// @param breaks for many
    record PriceText(
            @Nullable String item,
            @Nullable BigDecimal price,
            @Nullable List<BreakText> breaks) {}

    /// @param from how many, or how many kilograms
    /// @param price of each of them
    record BreakText(@Nullable BigDecimal from, @Nullable BigDecimal price) {}

    /// @throws IllegalArgumentException or [ArithmeticException] when it is no price list; the message says
    /// which one and why
    PriceList list(Currency currency) {
        String named = name == null ? "a price list without a name" : "price list " + name;
        try {
            return new PriceList(
                    given("name", name),
                    or(stores, Set.of()),
                    eligibility(),
                    prices(given("prices", prices), currency));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(named + ": " + e.getMessage(), e);
        }
    }

    private Eligibility eligibility() {
        Validity validity = new Validity(
                or(firstDate, ALWAYS),
                or(lastDate, FOR_EVER),
                or(days, EnumSet.allOf(DayOfWeek.class)),
                or(begins, LocalTime.MIDNIGHT),
                or(ends, LocalTime.MIDNIGHT));
        return new Eligibility(
                validity,
                or(groups, Set.<String>of()).stream().map(CustomerGroup::new).collect(Collectors.toUnmodifiableSet()),
                null);
    }

    private static Map<ItemId, ListPrice> prices(List<PriceText> texts, Currency currency) {
        Map<ItemId, ListPrice> prices = new HashMap<>();
        for (PriceText text : texts) {
            String item = given("item", text.item());
            try {
                ListPrice price = new ListPrice(
                        money(text.price(), currency),
                        or(text.breaks(), List.<BreakText>of()).stream()
                                .map(lower -> lower(lower, currency))
                                .toList());
                if (prices.put(new ItemId(item), price) != null) {
                    throw new IllegalArgumentException("it is there twice");
                }
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException("item " + item + ": " + e.getMessage(), e);
            }
        }
        return prices;
    }

    private static QuantityPrice lower(BreakText text, Currency currency) {
        Quantity from =
                new Quantity(given("from", text.from()).movePointRight(3).longValueExact());
        return new QuantityPrice(from, money(text.price(), currency));
    }

    private static Money money(@Nullable BigDecimal value, Currency currency) {
        return Money.of(
                given("price", value)
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static <T> T given(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("it needs '" + what + "'");
        }
        return value;
    }
}
