package io.mostrador.launcher.measure;

import java.util.Arrays;

/// Collected times in nanoseconds and their percentiles (nearest rank).
public final class Latencies {
    private static final int AT_FIRST = 1_024;
    private long[] nanos;
    private int count;

    public Latencies() {
        this(AT_FIRST);
    }

    private Latencies(int room) {
        nanos = new long[room];
    }

    /// Takes the room for `count` times now, so that collecting them does not make a heap grow that is being watched.
    public static Latencies expecting(long count) {
        return new Latencies(Math.toIntExact(Math.max(AT_FIRST, count)));
    }

    public void add(long elapsedNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = elapsedNanos;
    }

    public void addAll(Latencies more) {
        for (int i = 0; i < more.count; i++) {
            add(more.nanos[i]);
        }
    }

    public int count() {
        return count;
    }

    /// The smallest time that `permille` thousandths of all times do not exceed, in microseconds; 0 when there is none.
    public double micros(int permille) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = Math.max(1, Math.ceilDiv(count * permille, 1_000));
        return sorted[Math.min(rank, count) - 1] / 1_000.0;
    }

    /// p50, p95 and p99 in microseconds.
    public Percentiles percentiles() {
        return new Percentiles(count, micros(500), micros(950), micros(990));
    }

    /// @param p50 in microseconds, as the others
    public record Percentiles(int count, double p50, double p95, double p99) {
        @Override
        public String toString() {
            return "p50 %,.1f ms, p95 %,.1f ms, p99 %,.1f ms (%,d)".formatted(p50 / 1e3, p95 / 1e3, p99 / 1e3, count);
        }
    }
}
