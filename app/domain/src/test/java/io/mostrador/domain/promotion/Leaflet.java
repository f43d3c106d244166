package io.mostrador.domain.promotion;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;

/// Lines and rules for the tests of promotions. An item's category is the first letter of its id.
public final class Leaflet {
    public static final Currency ARS = Currency.getInstance("ARS");
    /// A Friday.
    public static final LocalDateTime FRIDAY_NOON = LocalDateTime.of(2026, 11, 27, 12, 0);

    public static final Eligibility ALWAYS =
            Eligibility.during(Validity.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));

    private Leaflet() {}

    public static Money cents(long minor) {
        return Money.of(minor, ARS);
    }

    public static SaleLine line(int number, String item, long units, long priceMinor) {
        return line(number, item, UnitOfMeasure.EACH, Quantity.ofUnits(units), priceMinor);
    }

    public static SaleLine weighed(int number, String item, long grams, long priceMinor) {
        return line(number, item, UnitOfMeasure.KILOGRAM, new Quantity(grams), priceMinor);
    }

    public static SaleLine line(int number, String item, UnitOfMeasure unit, Quantity quantity, long priceMinor) {
        Item sold = new Item(
                new ItemId(item),
                new ScanCode(item),
                "Cosa " + item,
                item.substring(0, 1),
                unit,
                cents(priceMinor),
                TaxCodes.of(TaxRate.ZERO),
                null);
        return SaleLine.of(number, sold, List.of(RateCode.tax(TaxRate.ZERO)), quantity, EntryMethod.SCANNED);
    }

    public static PromotionRule rule(String id, Offer offer, Selection appliesTo) {
        return rule(id, offer, appliesTo, Stacking.inGroup(1));
    }

    public static PromotionRule rule(String id, Offer offer, Selection appliesTo, Stacking stacking) {
        return new PromotionRule(new PromotionId(id), "Oferta " + id, offer, appliesTo, ALWAYS, stacking);
    }

    public static PromotionRule percentOff(String id, int percent, Selection appliesTo, Stacking stacking) {
        return rule(id, new Offer.PercentOff(Percentage.of(percent)), appliesTo, stacking);
    }

    public static Selection items(String... items) {
        ItemId[] ids = new ItemId[items.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = new ItemId(items[i]);
        }
        return Selection.ofItems(ids);
    }

    public static PromotionResult evaluate(List<PromotionRule> rules, SaleLine... lines) {
        return evaluate(rules, List.of(lines));
    }

    public static PromotionResult evaluate(List<PromotionRule> rules, List<SaleLine> lines) {
        return Promotions.of(ARS, rules).evaluate(lines, Circumstances.at(FRIDAY_NOON));
    }

    /// What each line saves, in the order of the lines, in minor units.
    public static List<Long> savedByLine(List<PromotionRule> rules, SaleLine... lines) {
        PromotionResult result = evaluate(rules, lines);
        return List.of(lines).stream()
                .map(line -> result.ofLine(line.number()).amountMinor())
                .toList();
    }
}
