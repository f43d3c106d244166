package io.mostrador.domain.promotion.choice;

/// How much searching one evaluation may do. Counted in steps, not in time, so that the same basket always has
/// the same result.
public final class Effort {
    /// Up to so many units every choice is tried.
    private static final long FEW_UNITS = 12;

    /// Twelve units and six rules need less than half of these, whatever the rules are.
    private static final long STEPS_FOR_FEW = 8_000_000;

    /// Some hundred microseconds of searching in a larger basket.
    private static final long STEPS = 50_000;

    private final boolean few;
    private long left;

    /// For one evaluation.
    ///
    /// @param units of the whole basket
    public Effort(long units) {
        this.few = units <= FEW_UNITS;
        this.left = few ? STEPS_FOR_FEW : STEPS;
    }

    boolean isForFewUnits() {
        return few;
    }

    /// Whether there are so many steps left; if so, they are used up.
    boolean spend(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }
}
