package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.promotion.choice.Choice.Taken;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best choice among contenders for few units, by dynamic programming: for each sub-multiset of the free
/// units (a *state*, a number in mixed radix with a digit for each lot) the most that can be gained with its
/// units; rule by rule, and deal by deal, as in a knapsack.
final class ExactChoice {
    /// Twelve different units have so many subsets.
    static final int MAX_STATES = 4_096;

    private final List<Lot> all;
    private final Defaults defaults;
    private final int[] lots;
    private final int[] room;
    private final int[] radix;
    private final int states;

    private ExactChoice(List<Lot> all, Defaults defaults, int[] lots, int[] free) {
        this.all = all;
        this.defaults = defaults;
        this.lots = lots;
        this.room = new int[lots.length];
        this.radix = new int[lots.length];
        int next = 1;
        for (int i = 0; i < lots.length; i++) {
            room[i] = free[lots[i]];
            radix[i] = next;
            next *= room[i] + 1;
        }
        this.states = next;
    }

    /// The best deals, or null when there are too many units or deals to be sure.
    ///
    /// @param contenders one component
    /// @param free the units that may be used of each lot
    static @Nullable List<Taken> of(
            List<Lot> all, Defaults defaults, List<Contender> contenders, int[] free, Effort effort) {
        int[] lots = fewLots(contenders, free);
        return lots == null ? null : new ExactChoice(all, defaults, lots, free).best(contenders, effort);
    }

    /// The lots of all contenders, ascending, or null when their units make too many states.
    private static int @Nullable [] fewLots(List<Contender> contenders, int[] free) {
        BitSet lots = new BitSet(free.length);
        long product = 1;
        for (Contender contender : contenders) {
            for (int[][] pattern : contender.patterns()) {
                for (int[] part : pattern) {
                    for (int lot : part) {
                        product *= lots.get(lot) ? 1 : free[lot] + 1L;
                        lots.set(lot);
                        if (product > MAX_STATES) {
                            return null;
                        }
                    }
                }
            }
        }
        return lots.stream().toArray();
    }

    private @Nullable List<Taken> best(List<Contender> contenders, Effort effort) {
        Layer layer = new Layer(states);
        for (Contender contender : contenders) {
            int rounds = rounds(contender);
            List<Move> moves = moves(contender, effort);
            if (moves == null || !effort.spend(steps(moves, rounds))) {
                return null;
            }
            layer = improved(layer, moves, rounds);
        }
        return layer.taken(states - 1);
    }

    private static long steps(List<Move> moves, int rounds) {
        long steps = 0;
        for (Move move : moves) {
            steps += move.steps();
        }
        return steps * Math.max(1, rounds);
    }

    /// How often a rule may be used at most, 0 when that is no limit with so few units.
    private int rounds(Contender contender) {
        long units = 0;
        for (int some : room) {
            units += some;
        }
        long possible = units / contender.units();
        int limit = contender.rule().stacking().limitPerBasket();
        return limit < possible ? limit : 0;
    }

    private Layer improved(Layer before, List<Move> moves, int rounds) {
        List<Layer> layers = new ArrayList<>();
        layers.add(before);
        for (int i = 0; i < rounds; i++) {
            layers.add(before.copy());
        }
        for (Move move : moves) {
            if (rounds == 0) {
                move.improve(before, before, lots.length - 1, 0);
            }
            for (int i = 0; i < rounds; i++) {
                move.improve(layers.get(i), layers.get(i + 1), lots.length - 1, 0);
            }
        }
        return layers.getLast();
    }

    /// All worthwhile deals of a contender, in the order of their states, or null when they are too many.
    private @Nullable List<Move> moves(Contender contender, Effort effort) {
        BitSet complete = new BitSet(states);
        for (int[][] pattern : contender.patterns()) {
            BitSet partial = new BitSet(states);
            partial.set(0);
            for (int[] part : pattern) {
                if (!effort.spend((long) partial.cardinality() * lots.length)) {
                    return null;
                }
                partial = extended(partial, part);
            }
            complete.or(partial);
        }
        List<Move> moves = new ArrayList<>();
        for (int state = complete.nextSetBit(0); state >= 0; state = complete.nextSetBit(state + 1)) {
            Deal deal = deal(contender.rule(), state);
            if (defaults.isWorthwhile(deal)) {
                moves.add(new Move(deal));
            }
        }
        return moves;
    }

    private BitSet extended(BitSet partial, int[] part) {
        BitSet extended = new BitSet(states);
        for (int lot : part) {
            int i = Arrays.binarySearch(lots, lot);
            for (int state = partial.nextSetBit(0); state >= 0; state = partial.nextSetBit(state + 1)) {
                if (digit(state, i) < room[i]) {
                    extended.set(state + radix[i]);
                }
            }
        }
        return extended;
    }

    private Deal deal(PromotionRule rule, int state) {
        int[] used = new int[lots.length];
        int[] counts = new int[lots.length];
        int size = 0;
        for (int i = 0; i < lots.length; i++) {
            int count = digit(state, i);
            if (count > 0) {
                used[size] = lots[i];
                counts[size++] = count;
            }
        }
        return new Deal(rule, all, Arrays.copyOf(used, size), Arrays.copyOf(counts, size));
    }

    private int digit(int state, int i) {
        return state / radix[i] % (room[i] + 1);
    }

    /// A deal as a step from one state to another.
    private final class Move {
        private final Deal deal;
        private final long gain;
        private final long preference;
        private final int[] roomLeft = room.clone();
        private int offset;

        Move(Deal deal) {
            this.deal = deal;
            this.gain = defaults.gain(deal);
            this.preference = defaults.preferenceGain(deal);
            for (int i = 0, j = 0; j < deal.size(); i++) {
                if (lots[i] == deal.lot(j)) {
                    roomLeft[i] -= deal.count(j);
                    offset += radix[i] * deal.count(j);
                    j++;
                }
            }
        }

        long steps() {
            long product = 1;
            for (int some : roomLeft) {
                product *= some + 1;
            }
            return product;
        }

        /// Adds the deal to all states that leave it room, smaller ones first so that it can be added again.
        void improve(Layer from, Layer to, int digit, int state) {
            if (digit < 0) {
                to.offer(from, state, state + offset, this);
                return;
            }
            for (int i = 0; i <= roomLeft[digit]; i++) {
                improve(from, to, digit - 1, state + i * radix[digit]);
            }
        }
    }

    /// The last deal of a state and, in turn, the ones before it.
    private record Step(Deal deal, @Nullable Step before) {}

    /// The best known of each state.
    private static final class Layer {
        private final long[] gains;
        private final long[] preferences;
        private final @Nullable Step[] steps;

        Layer(int states) {
            this(new long[states], new long[states], new Step[states]);
        }

        private Layer(long[] gains, long[] preferences, @Nullable Step[] steps) {
            this.gains = gains;
            this.preferences = preferences;
            this.steps = steps;
        }

        Layer copy() {
            return new Layer(gains.clone(), preferences.clone(), steps.clone());
        }

        void offer(Layer from, int state, int target, Move move) {
            long gain = from.gains[state] + move.gain;
            long preference = from.preferences[state] + move.preference;
            if (gain > gains[target] || (gain == gains[target] && preference > preferences[target])) {
                gains[target] = gain;
                preferences[target] = preference;
                steps[target] = new Step(move.deal, from.steps[state]);
            }
        }

        List<Taken> taken(int state) {
            List<Taken> taken = new ArrayList<>();
            for (Step step = steps[state]; step != null; step = step.before()) {
                taken.add(new Taken(step.deal(), 1));
            }
            return taken;
        }
    }
}
