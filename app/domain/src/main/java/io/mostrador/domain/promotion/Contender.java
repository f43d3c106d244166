package io.mostrador.domain.promotion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A rule that competes for units: one that needs several of them, or may be used only so often.
///
/// @param patterns the ways to make a deal: for each unit of the deal the lots it may come from, the part with
/// the fewest lots first
/// @param lots all lots of the patterns, ascending
record Contender(PromotionRule rule, List<List<List<Integer>>> patterns, List<Integer> lots) {
    Contender(PromotionRule rule, List<List<List<Integer>>> patterns) {
        this(rule, patterns, distinct(patterns));
    }

    /// The contenders a rule makes: one for all its patterns when it is limited, otherwise one for each.
    static List<Contender> of(Coverage coverage, List<Lot> all, int[] free) {
        List<List<List<Integer>>> patterns = patterns(coverage, all, free).stream()
                .filter(pattern -> canBeFilled(pattern, free))
                .toList();
        PromotionRule rule = coverage.rule();
        if (rule.isLimited() && !patterns.isEmpty()) {
            return List.of(new Contender(rule, patterns));
        }
        return patterns.stream()
                .map(pattern -> new Contender(rule, List.of(pattern)))
                .toList();
    }

    /// The same rule with the patterns of both.
    Contender and(Contender other) {
        return new Contender(
                rule, Stream.concat(patterns.stream(), other.patterns.stream()).toList());
    }

    private static List<List<List<Integer>>> patterns(Coverage coverage, List<Lot> all, int[] free) {
        List<Integer> lots =
                coverage.lots().stream().filter(lot -> free[lot] > 0).toList();
        return switch (coverage.rule().offer()) {
            case Offer.NForM offer -> sets(offer.take(), offer.mixing(), lots, all);
            case Offer.NForPrice offer -> sets(offer.take(), offer.mixing(), lots, all);
            case Offer.SecondUnitOff offer -> sets(2, offer.mixing(), lots, all);
            case Offer.Bundle offer ->
                List.of(offer.parts().stream()
                        .map(part -> lots.stream()
                                .filter(lot -> part.covers(all.get(lot).line()))
                                .toList())
                        .sorted(Comparator.comparingInt(List::size))
                        .toList());
            default -> List.of(List.of(lots));
        };
    }

    private static List<List<List<Integer>>> sets(int take, Offer.Mixing mixing, List<Integer> lots, List<Lot> all) {
        if (mixing == Offer.Mixing.MIX_AND_MATCH) {
            return List.of(repeated(take, lots));
        }
        Map<String, List<Integer>> byItem = new LinkedHashMap<>();
        for (int lot : lots) {
            byItem.computeIfAbsent(all.get(lot).line().itemId().value(), _ -> new ArrayList<>())
                    .add(lot);
        }
        return byItem.values().stream().map(some -> repeated(take, some)).toList();
    }

    private static List<List<Integer>> repeated(int take, List<Integer> lots) {
        return Collections.nCopies(take, lots);
    }

    private static boolean canBeFilled(List<List<Integer>> pattern, int[] free) {
        if (pattern.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        long units = 0;
        for (int lot : distinct(List.of(pattern))) {
            units += free[lot];
        }
        return units >= pattern.size();
    }

    private static List<Integer> distinct(List<List<List<Integer>>> patterns) {
        BitSet lots = new BitSet();
        for (List<List<Integer>> pattern : patterns) {
            // In a set all parts are the same list.
            List<Integer> before = List.of();
            for (List<Integer> part : pattern) {
                if (!part.equals(before)) {
                    part.forEach(lots::set);
                }
                before = part;
            }
        }
        return lots.stream().boxed().toList();
    }
}
