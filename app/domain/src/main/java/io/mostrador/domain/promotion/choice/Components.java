package io.mostrador.domain.promotion.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Splits contenders into those that compete with one another for units, directly or through others, and have
/// nothing to do with the rest.
final class Components {
    private final int[] parent;

    private Components(int lots) {
        parent = new int[lots];
        for (int lot = 0; lot < lots; lot++) {
            parent[lot] = lot;
        }
    }

    /// @param lots how many lots there are
    static Collection<List<Contender>> of(List<Contender> contenders, int lots) {
        Components components = new Components(lots);
        for (Contender contender : contenders) {
            for (int[][] pattern : contender.patterns()) {
                components.join(pattern, contender.anyLot());
            }
        }
        SortedMap<Integer, List<Contender>> byRoot = new TreeMap<>();
        for (Contender contender : contenders) {
            byRoot.computeIfAbsent(components.root(contender.anyLot()), _ -> new ArrayList<>())
                    .add(contender);
        }
        return byRoot.values();
    }

    private void join(int[][] pattern, int with) {
        for (int i = 0; i < pattern.length; i++) {
            if (i == 0 || !Arrays.equals(pattern[i], pattern[i - 1])) {
                for (int lot : pattern[i]) {
                    parent[root(lot)] = root(with);
                }
            }
        }
    }

    private int root(int lot) {
        int root = lot;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[lot] = root;
        return root;
    }
}
