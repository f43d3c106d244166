package io.mostrador.launcher.bench;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.launcher.demo.DemoShop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Promotion rules of all kinds over a catalogue, all of them active, the same for the same seed. Of ten rules
/// seven are on a few items, two on a category and one on nearly everything.
final class ManyPromotions {
    /// When all of them hold.
    static final LocalDateTime MOMENT = LocalDateTime.of(2026, 11, 22, 12, 0);

    private static final int GROUPS = 3;

    private final List<Item> items;
    private final List<String> categories;
    private final SplittableRandom random;

    ManyPromotions(List<Item> items, long seed) {
        this.items = items;
        this.categories = items.stream().map(Item::category).distinct().toList();
        this.random = new SplittableRandom(seed);
    }

    List<PromotionRule> of(int count) {
        List<PromotionRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int limit = random.nextInt(5) == 0 ? random.nextInt(1, 6) : Stacking.NO_LIMIT;
            rules.add(new PromotionRule(
                    new PromotionId("promotion-" + i),
                    "Oferta " + i,
                    offer(i),
                    selection(i),
                    Eligibility.during(Validity.ofDates(MOMENT.toLocalDate(), MOMENT.toLocalDate())),
                    new Stacking(1 + random.nextInt(GROUPS), random.nextInt(10), limit)));
        }
        return rules;
    }

    private Selection selection(int number) {
        return switch (number % 10) {
            case 0 -> Selection.ofEverything().except(Set.of(item()), Set.of());
            case 1, 2 -> Selection.ofCategories(category());
            default -> new Selection(false, items(), Set.of(), Set.of(), Set.of(), Selection.WeighedGoods.ONE_UNIT);
        };
    }

    private Offer offer(int number) {
        Percentage percentage = Percentage.of(random.nextInt(5, 40));
        Offer.Mixing mixing = random.nextBoolean() ? Offer.Mixing.SAME_ITEM : Offer.Mixing.MIX_AND_MATCH;
        // Nine kinds and ten places: each place gets every kind in turn.
        return switch (number / 10 % 9) {
            case 0 -> new Offer.PercentOff(percentage);
            case 1 -> new Offer.AmountOff(amount(1_000, 50_000));
            case 2 -> new Offer.FixedPrice(amount(1_000, 900_000));
            case 3 -> new Offer.NForM(3, 2, mixing);
            case 4 -> new Offer.NForPrice(2, amount(100_000, 900_000), mixing);
            case 5 -> new Offer.SecondUnitOff(percentage, mixing);
            case 6 ->
                new Offer.Bundle(
                        List.of(Selection.ofCategories(category()), Selection.ofEverything()),
                        amount(100_000, 900_000));
            case 7 -> new Offer.ThresholdPercentOff(amount(100_000, 9_000_000), percentage);
            default -> new Offer.ThresholdAmountOff(amount(100_000, 9_000_000), amount(10_000, 100_000));
        };
    }

    /// A brand's items, say: a fiftieth of the catalogue or less.
    private Set<ItemId> items() {
        int from = random.nextInt(items.size());
        int until = Math.min(items.size(), from + 1 + random.nextInt(Math.max(1, items.size() / 50)));
        return Set.copyOf(items.subList(from, until).stream().map(Item::id).toList());
    }

    private ItemId item() {
        return items.get(random.nextInt(items.size())).id();
    }

    private String category() {
        return categories.get(random.nextInt(categories.size()));
    }

    private Money amount(long from, long until) {
        return Money.of(random.nextLong(from, until), DemoShop.CURRENCY);
    }
}
