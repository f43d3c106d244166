package io.mostrador.domain.promotion;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Contenders that compete with one another for units, directly or through others, and with no one else.
///
/// @param lots the lots they may use, ascending
/// @param counts the free units of each of these lots
record Component(List<Contender> contenders, List<Integer> lots, List<Integer> counts) {
    /// Splits contenders into those that have nothing to do with each other.
    static List<Component> of(List<Contender> contenders, int[] free) {
        int[] parent = new int[free.length];
        for (int lot = 0; lot < parent.length; lot++) {
            parent[lot] = lot;
        }
        for (Contender contender : contenders) {
            for (int lot : contender.lots()) {
                parent[root(parent, lot)] = root(parent, contender.lots().getFirst());
            }
        }
        SortedMap<Integer, List<Contender>> byRoot = new TreeMap<>();
        for (Contender contender : contenders) {
            byRoot.computeIfAbsent(root(parent, contender.lots().getFirst()), _ -> new ArrayList<>())
                    .add(contender);
        }
        return byRoot.values().stream().map(some -> joined(some, free)).toList();
    }

    int free(int i) {
        return counts.get(i);
    }

    /// How many sub-multisets of the units there are; when more than `limit`, some number above it.
    int states(int limit) {
        long product = 1;
        for (int count : counts) {
            product = Math.min(product * (count + 1L), limit + 1L);
        }
        return (int) product;
    }

    private static Component joined(List<Contender> contenders, int[] free) {
        List<Integer> lots = List.copyOf(new TreeSet<>(contenders.stream()
                .flatMap(contender -> contender.lots().stream())
                .toList()));
        return new Component(
                contenders, lots, lots.stream().map(lot -> free[lot]).toList());
    }

    private static int root(int[] parent, int lot) {
        int root = lot;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[lot] = root;
        return root;
    }
}
