package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.items;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Random baskets and rules over few items, so that everything competes with everything.
public final class RandomLeaflet {
    private static final String[] ITEMS = {"a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2"};
    private static final long[] PRICES = {0, 1, 2, 3, 99, 100, 101, 250, 333, 1_000, 1_999, 12_345};

    private final SplittableRandom random;

    public RandomLeaflet(SplittableRandom random) {
        this.random = random;
    }

    /// Lines of that many units altogether, of which some may be weighed.
    public List<SaleLine> lines(int units, int mostOfALine) {
        List<SaleLine> lines = new ArrayList<>();
        for (int left = units; left > 0; ) {
            int number = lines.size() + 1;
            String item = ITEMS[random.nextInt(ITEMS.length)];
            int some = random.nextInt(5) == 0 ? 1 : random.nextInt(1, Math.min(left, mostOfALine) + 1);
            long price = PRICES[random.nextInt(PRICES.length)];
            lines.add(
                    some == 1 && random.nextBoolean()
                            ? Leaflet.weighed(number, item, random.nextInt(1, 3_000), price)
                            : Leaflet.line(number, item, some, price));
            left -= some;
        }
        return lines;
    }

    public List<PromotionRule> rules(int number, int group) {
        List<PromotionRule> rules = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Stacking stacking = stacking(group);
            rules.add(Leaflet.rule("r" + group + i, offer(), selection(), stacking));
        }
        return rules;
    }

    /// Bundles whose parts often overlap.
    public List<PromotionRule> bundles(int number, int group) {
        List<PromotionRule> bundles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Offer offer = new Offer.Bundle(parts(), cents(price()));
            bundles.add(Leaflet.rule("b" + group + i, offer, Selection.ofEverything(), stacking(group)));
        }
        return bundles;
    }

    private Stacking stacking(int group) {
        int limit = random.nextInt(3) == 0 ? random.nextInt(1, 4) : Stacking.NO_LIMIT;
        return new Stacking(group, random.nextInt(3), limit);
    }

    private Offer offer() {
        Offer.Mixing mixing = random.nextInt(3) == 0 ? Offer.Mixing.SAME_ITEM : Offer.Mixing.MIX_AND_MATCH;
        Percentage percentage = new Percentage(random.nextInt(1, 10_001));
        int take = random.nextInt(2, 5);
        return switch (random.nextInt(9)) {
            case 0 -> new Offer.PercentOff(percentage);
            case 1 -> new Offer.AmountOff(cents(price() + 1));
            case 2 -> new Offer.FixedPrice(cents(price()));
            case 3 -> new Offer.NForM(take, random.nextInt(1, take), mixing);
            case 4 -> new Offer.NForPrice(take, cents(price()), mixing);
            case 5 -> new Offer.SecondUnitOff(percentage, mixing);
            case 6 -> new Offer.Bundle(parts(), cents(price()));
            case 7 -> new Offer.ThresholdPercentOff(cents(price() + 1), new Percentage(random.nextInt(1, 5_001)));
            default -> new Offer.ThresholdAmountOff(cents(price() + 1), cents(price() + 1));
        };
    }

    private List<Selection> parts() {
        List<Selection> parts = new ArrayList<>();
        int number = random.nextInt(2, 4);
        for (int i = 0; i < number; i++) {
            parts.add(selection());
        }
        return parts;
    }

    private Selection selection() {
        String item = ITEMS[random.nextInt(ITEMS.length)];
        String other = ITEMS[random.nextInt(ITEMS.length)];
        Selection selection = switch (random.nextInt(5)) {
            case 0 -> Selection.ofEverything();
            case 1 -> items(item);
            case 2 -> items("a1", "b1", "c1");
            case 3 -> Selection.ofCategories("a", "b");
            default -> Selection.ofCategories(item.substring(0, 1));
        };
        selection = random.nextInt(4) == 0 ? selection.except(Set.of(new ItemId(other)), Set.of()) : selection;
        selection = random.nextInt(6) == 0 ? selection.except(Set.of(), Set.of("b")) : selection;
        return random.nextInt(4) == 0 ? selection.withoutWeighedGoods() : selection;
    }

    private long price() {
        return PRICES[random.nextInt(PRICES.length)];
    }
}
