package io.mostrador.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void holdsTheCashierToItsPace() {
        long start = System.nanoTime();
        Pace pace = new Pace(360_000);
        for (int item = 0; item <= 30; item++) {
            pace.beforeItem();
        }

        // The first at once, then 10 ms an item.
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void withoutAPaceNobodyWaits() {
        long start = System.nanoTime();
        Pace pace = new Pace(0);
        for (int item = 0; item < 100_000; item++) {
            pace.beforeItem();
        }

        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }
}
