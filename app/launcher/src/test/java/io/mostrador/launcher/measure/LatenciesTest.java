package io.mostrador.launcher.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void givesTheNearestRankInMicroseconds() {
        Latencies latencies = new Latencies();
        for (int micros = 100; micros >= 1; micros--) {
            latencies.add(micros * 1_000L);
        }

        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(100, 50, 95, 99));
        assertThat(latencies.micros(0)).isEqualTo(1);
        assertThat(latencies.micros(1_000)).isEqualTo(100);
        assertThat(latencies.micros(501)).isEqualTo(51);
    }

    @Test
    void growsPastItsFirstRoom() {
        Latencies latencies = new Latencies();
        for (int i = 0; i < 5_000; i++) {
            latencies.add(7_000);
        }

        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(5_000, 7, 7, 7));
    }

    @Test
    void ofNoneIsZeroAndOfOneIsThatOne() {
        Latencies latencies = new Latencies();
        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(0, 0, 0, 0));
        latencies.add(1_500);
        assertThat(latencies.percentiles()).isEqualTo(new Latencies.Percentiles(1, 1.5, 1.5, 1.5));
    }
}
