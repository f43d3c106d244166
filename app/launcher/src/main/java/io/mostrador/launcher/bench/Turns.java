package io.mostrador.launcher.bench;

import io.mostrador.launcher.measure.Latencies;
import java.util.ArrayList;
import java.util.List;

/// Measures several things in turns, one act each a round, so that what disturbs the machine disturbs all of them
/// alike.
final class Turns {
    /// Something that times itself, so that its preparation does not count.
    @FunctionalInterface
    interface Timed {
        long nanos() throws Exception;
    }

    /// Something to be timed as a whole.
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    private Turns() {}

    static Timed timed(Act act) {
        return () -> {
            long start = System.nanoTime();
            act.run();
            return System.nanoTime() - start;
        };
    }

    /// One [Latencies] an act, in the order of `acts`. The first `warmUp` rounds are not counted.
    static List<Latencies> measure(int warmUp, int rounds, Timed... acts) throws Exception {
        List<Latencies> times = new ArrayList<>();
        for (Timed _ : acts) {
            times.add(new Latencies());
        }
        for (int round = 0; round < warmUp + rounds; round++) {
            for (int i = 0; i < acts.length; i++) {
                int turn = (i + round) % acts.length;
                long elapsed = acts[turn].nanos();
                if (round >= warmUp) {
                    times.get(turn).add(elapsed);
                }
            }
        }
        return times;
    }
}
