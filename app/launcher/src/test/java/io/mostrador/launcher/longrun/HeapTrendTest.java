package io.mostrador.launcher.longrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// When a heap counts as flat.
class HeapTrendTest {
    private static final long MEGA = 1_000_000;

    @Test
    void aHeapThatStaysIsFlatWhateverTheWarmUpTook() {
        HeapTrend trend = trend(60, minute -> minute < 30 ? minute * MEGA : 30 * MEGA + minute % 2 * 100_000L);

        assertThat(trend.isKnown()).isTrue();
        assertThat(trend.bytesPerHour()).isCloseTo(0, within(100_000.0));
        assertThat(trend.isFlat()).isTrue();
    }

    @Test
    void aHeapThatGrowsIsNot() {
        HeapTrend trend = trend(60, minute -> 30 * MEGA + minute * MEGA / 10);

        assertThat(trend.bytesPerHour()).isCloseTo(6e6, within(1.0));
        assertThat(trend.growthBytes()).isCloseTo(2.9e6, within(1.0));
        assertThat(trend.isFlat()).isFalse();
    }

    @Test
    void aSlowGrowthIsFlatAndSoIsASmallOne() {
        assertThat(trend(600, minute -> 20 * MEGA + minute * MEGA / 31).isFlat())
                .as("1.9 MB an hour")
                .isTrue();
        assertThat(trend(20, minute -> 100 * MEGA + minute * MEGA / 2).isFlat())
                .as("4.5 % over the second half")
                .isTrue();
        assertThat(trend(600, minute -> 20 * MEGA + minute * MEGA / 29).isFlat())
                .as("2.1 MB an hour, and half as much again")
                .isFalse();
    }

    @Test
    void saysWhenThereIsTooLittleToSay() {
        assertThat(trend(8, minute -> minute * MEGA).isKnown()).isFalse();
        assertThat(HeapTrend.of(List.of()).isKnown()).isFalse();
    }

    private static HeapTrend trend(int minutes, IntToLongFunction heap) {
        return HeapTrend.of(IntStream.rangeClosed(1, minutes)
                .mapToObj(minute -> new SoakRow(minute, minute, heap.applyAsLong(minute), -1, 12, 0, 0, 0, 0, 0, 0, 0))
                .toList());
    }
}
