package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.Arrays;
import java.util.List;

/// One use of a rule on certain units.
///
/// Savings are exact while choices are compared: in ten-thousandths of the minor unit, because percentages
/// are.
public final class Deal {
    /// Exact savings per minor unit.
    public static final long EXACT = Percentage.WHOLE;

    private final PromotionRule rule;
    private final int[] lots;
    private final int[] counts;
    private final long units;
    private final long amountMinor;
    private final long saving;

    /// @param lots positions in `all`, ascending and so dearest first
    /// @param counts units of each of them, positive
    Deal(PromotionRule rule, List<Lot> all, int[] lots, int[] counts) {
        this.rule = rule;
        this.lots = lots;
        this.counts = counts;
        this.units = sum(counts);
        this.amountMinor = amountMinor(all);
        this.saving = exactSaving(all);
    }

    /// A deal on units given one by one.
    ///
    /// @param units the lot of each unit, ascending
    static Deal of(PromotionRule rule, List<Lot> all, int[] units) {
        int[] lots = new int[units.length];
        int[] counts = new int[units.length];
        int size = 0;
        for (int lot : units) {
            if (size == 0 || lots[size - 1] != lot) {
                lots[size++] = lot;
            }
            counts[size - 1]++;
        }
        return new Deal(rule, all, Arrays.copyOf(lots, size), Arrays.copyOf(counts, size));
    }

    /// The rule that is used.
    public PromotionRule rule() {
        return rule;
    }

    /// How many lots it has units of.
    public int size() {
        return lots.length;
    }

    /// The position of one of its lots.
    public int lot(int i) {
        return lots[i];
    }

    /// How many units it has of that lot.
    public int count(int i) {
        return counts[i];
    }

    /// The exact saving, not negative.
    long saving() {
        return saving;
    }

    /// What counts when the same is saved.
    long preference() {
        return rule.stacking().priority() * units;
    }

    /// What is still to pay for its units, in minor units.
    long amountMinor() {
        return amountMinor;
    }

    /// The exact saving of one unit under a rule on single units.
    static long savingOfOne(PromotionRule rule, Lot lot) {
        long amount = lot.amountMinor();
        return switch (rule.offer()) {
            case Offer.PercentOff offer -> part(amount, offer.percentage());
            case Offer.AmountOff offer -> exact(Math.min(amount, lot.amountFor(offer.amount())));
            case Offer.FixedPrice offer -> exact(amount - lot.amountFor(offer.unitPrice()));
            default -> throw new IllegalArgumentException("not on single units: " + rule.id());
        };
    }

    /// The exact saving split over the lots by what is still to pay for them.
    public long[] shares(List<Lot> all) {
        if (lots.length == 1) {
            return new long[] {saving};
        }
        if (saving == 0) {
            return new long[lots.length];
        }
        long[] weights = new long[lots.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.multiplyExact(all.get(lots[i]).amountMinor(), counts[i]);
        }
        return Allocation.byWeight(saving, weights);
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private long exactSaving(List<Lot> all) {
        return switch (rule.offer()) {
            case Offer.PercentOff _, Offer.AmountOff _, Offer.FixedPrice _ -> savingOfOne(rule, all.get(lots[0]));
            case Offer.NForM offer -> exact(cheapest(all, offer.take() - offer.pay()));
            case Offer.NForPrice offer -> exact(amountMinor - offer.price().amountMinor());
            case Offer.SecondUnitOff offer -> part(cheapest(all, 1), offer.percentage());
            case Offer.Bundle offer -> exact(amountMinor - offer.price().amountMinor());
            case Offer.ThresholdPercentOff offer -> part(amountMinor, offer.percentage());
            case Offer.ThresholdAmountOff offer ->
                exact(Math.min(amountMinor, offer.amount().amountMinor()));
        };
    }

    private long amountMinor(List<Lot> all) {
        long sum = 0;
        for (int i = 0; i < lots.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(all.get(lots[i]).amountMinor(), counts[i]));
        }
        return sum;
    }

    private long cheapest(List<Lot> all, int number) {
        long sum = 0;
        int missing = number;
        for (int i = lots.length - 1; missing > 0; i--) {
            int some = Math.min(missing, counts[i]);
            sum = Math.addExact(sum, Math.multiplyExact(all.get(lots[i]).amountMinor(), some));
            missing -= some;
        }
        return sum;
    }

    private static long part(long amountMinor, Percentage percentage) {
        return Math.multiplyExact(amountMinor, percentage.basisPoints());
    }

    private static long exact(long amountMinor) {
        return Math.multiplyExact(Math.max(0, amountMinor), EXACT);
    }
}
