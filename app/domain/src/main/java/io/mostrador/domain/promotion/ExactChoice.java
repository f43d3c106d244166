package io.mostrador.domain.promotion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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

    private ExactChoice(List<Lot> all, Defaults defaults, Component component, int states) {
        this.all = all;
        this.defaults = defaults;
        this.lots = component.lots().stream().mapToInt(Integer::intValue).toArray();
        this.room = new int[lots.length];
        this.radix = new int[lots.length];
        int next = 1;
        for (int i = 0; i < lots.length; i++) {
            room[i] = component.free(i);
            radix[i] = next;
            next *= room[i] + 1;
        }
        this.states = states;
    }

    /// The best deals, or null when there are too many units or deals to be sure.
    static @Nullable List<Taken> of(List<Lot> all, Defaults defaults, Component component, Effort effort) {
        int states = component.states(MAX_STATES);
        return states > MAX_STATES
                ? null
                : new ExactChoice(all, defaults, component, states).best(component.contenders(), effort);
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
        return moves.stream().mapToLong(Move::steps).sum() * Math.max(1, rounds);
    }

    /// How often a rule may be used at most, 0 when that is no limit with so few units.
    private int rounds(Contender contender) {
        long units = 0;
        for (int some : room) {
            units += some;
        }
        long possible = units / contender.patterns().getFirst().size();
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
        for (List<List<Integer>> pattern : contender.patterns()) {
            BitSet partial = new BitSet(states);
            partial.set(0);
            for (List<Integer> part : pattern) {
                if (!effort.spend((long) partial.cardinality() * lots.length)) {
                    return null;
                }
                partial = extended(partial, part);
            }
            complete.or(partial);
        }
        return complete.stream()
                .mapToObj(state -> deal(contender.rule(), state))
                .filter(defaults::isWorthwhile)
                .map(Move::new)
                .toList();
    }

    private BitSet extended(BitSet partial, List<Integer> part) {
        int[] digits = IntStream.range(0, lots.length)
                .filter(i -> part.contains(lots[i]))
                .toArray();
        BitSet extended = new BitSet(states);
        for (int state = partial.nextSetBit(0); state >= 0; state = partial.nextSetBit(state + 1)) {
            for (int i : digits) {
                if (digit(state, i) < room[i]) {
                    extended.set(state + radix[i]);
                }
            }
        }
        return extended;
    }

    private Deal deal(PromotionRule rule, int state) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < lots.length; i++) {
            if (digit(state, i) > 0) {
                used.add(i);
            }
        }
        return new Deal(
                rule,
                all,
                used.stream().mapToInt(i -> lots[i]).toArray(),
                used.stream().mapToInt(i -> digit(state, i)).toArray());
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
