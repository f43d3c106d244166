package io.mostrador.launcher.baskets;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tax.UnitTax;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// A shop in one of the countries: its terms, what it sells and what its promotions take off.
///
/// @param stacked whether some promotions are worked out from what others left
record RandomShop(StoreProfile store, SaleTerms terms, List<List<Tax>> taxes, Promotions promotions, boolean stacked) {
    /// Few, so that everything competes with everything.
    static final List<String> ITEMS = List.of("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2");

    private static final List<String> NAMES = List.of(
            "Yerba", "Leche entera", "Queso cremoso", "Pan", "Vino tinto", "Agua con gas", "Bolsa", "Azúcar rubia");
    private static final long[] ODD_PRICES = {0, 1, 2, 3, 7, 99, 100, 101, 250, 333, 999, 1_999, 12_345};

    static RandomShop of(SplittableRandom random) {
        String country = CountryPack.COUNTRIES.get(random.nextInt(CountryPack.COUNTRIES.size()));
        CountryPack pack = CountryPack.of(country);
        PriceBasis prices = random.nextInt(3) == 0 ? PriceBasis.TAX_EXCLUDED : PriceBasis.TAX_INCLUDED;
        StoreProfile store = new StoreProfile(
                "Almacén",
                "",
                List.of(),
                List.of(),
                "Caja",
                "A1",
                country,
                prices,
                pack.currency(),
                pack.format(),
                ZoneId.of("America/Santiago"),
                random.nextBoolean() ? "es" : "en");
        TaxPolicy policy = pack.taxPolicy().with(prices);
        TaxScope scope = random.nextInt(5) == 0 ? TaxScope.LINE : policy.scope();
        SaleTerms terms =
                new SaleTerms(pack.currency(), pack.cashRounding(), new TaxPolicy(prices, scope, policy.rounding()));
        List<PromotionRule> rules = new RandomRules(pack.currency(), random).rules();
        long groups =
                rules.stream().map(rule -> rule.stacking().group()).distinct().count();
        return new RandomShop(store, terms, taxes(pack), Promotions.of(pack.currency(), rules), groups > 1);
    }

    /// What a line may carry: each tax alone, each amount by the unit with each other, and all percentages in
    /// pairs.
    private static List<List<Tax>> taxes(CountryPack pack) {
        List<Tax> all = pack.taxes().values().stream()
                .sorted(Comparator.comparing(Tax::code))
                .toList();
        List<List<Tax>> taxes = new ArrayList<>();
        for (Tax one : all) {
            taxes.add(List.of(one));
            for (Tax other : all) {
                boolean byTheUnit = one instanceof UnitTax && !other.equals(one);
                boolean pair = one instanceof PercentageTax
                        && other instanceof PercentageTax
                        && one.code().compareTo(other.code()) < 0;
                if (byTheUnit || pair) {
                    taxes.add(List.of(one, other));
                }
            }
        }
        return taxes;
    }

    List<Tax> anyTaxes(SplittableRandom random) {
        return taxes.get(random.nextInt(taxes.size()));
    }

    Item anyItem(SplittableRandom random, List<Tax> meant) {
        int which = random.nextInt(ITEMS.size());
        String id = ITEMS.get(which);
        return new Item(
                new ItemId(id),
                new ScanCode(id),
                NAMES.get(which),
                id.substring(0, 1),
                which % 4 == 2 ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.EACH,
                price(random),
                new TaxCodes(meant.stream().map(Tax::code).toList()),
                null);
    }

    Money price(SplittableRandom random) {
        long minor = random.nextInt(3) == 0
                ? ODD_PRICES[random.nextInt(ODD_PRICES.length)]
                : random.nextLong(random.nextInt(10) == 0 ? 50_000_000 : 300_000);
        return Money.of(minor, terms.currency());
    }
}
