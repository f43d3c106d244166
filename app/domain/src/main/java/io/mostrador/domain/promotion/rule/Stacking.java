package io.mostrador.domain.promotion.rule;

/// How a rule lives with others.
///
/// @param group rules of one group exclude each other on a unit; groups are applied one after the other,
/// lowest first, each on what the ones before left to pay. 1 to 99
/// @param priority decides between choices that save the same, the higher one wins. 0 to 1,000
/// @param limitPerBasket how often the rule may be used in one basket, 1 or more: units for rules on single
/// units, sets for rules on sets. Rules on the whole basket are used once anyway
public record Stacking(int group, int priority, int limitPerBasket) {
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public Stacking {
        if (group < 1 || group > 99) {
            throw new IllegalArgumentException("stacking group out of range: " + group);
        }
        if (priority < 0 || priority > 1_000) {
            throw new IllegalArgumentException("priority out of range: " + priority);
        }
        if (limitPerBasket < 1) {
            throw new IllegalArgumentException("limit out of range: " + limitPerBasket);
        }
    }

    /// Without preference and without limit.
    public static Stacking inGroup(int group) {
        return new Stacking(group, 0, NO_LIMIT);
    }
}
