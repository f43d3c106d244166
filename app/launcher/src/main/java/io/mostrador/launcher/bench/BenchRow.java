package io.mostrador.launcher.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mostrador.launcher.measure.Latencies;
import org.jspecify.annotations.Nullable;

/// One line of the table: a thing and what it is compared with, both measured in turns in the same run.
///
/// @param unit of p50 and p99
/// @param versus the name of the other thing, null when there is none
/// @param ratioP50 our p50 divided by the other's, null when there is none
@JsonPropertyOrder({"name", "unit", "p50", "p99", "versus", "ratio_p50", "ratio_p99"})
public record BenchRow(
        String name,
        String unit,
        double p50,
        double p99,
        @Nullable String versus,
        @JsonProperty("ratio_p50") @Nullable Double ratioP50,
        @JsonProperty("ratio_p99") @Nullable Double ratioP99) {

    static BenchRow alone(String name, Latencies times) {
        return new BenchRow(name, "us", times.micros(500), times.micros(990), null, null, null);
    }

    static BenchRow against(String name, Latencies times, String versus, Latencies other) {
        return new BenchRow(
                name,
                "us",
                times.micros(500),
                times.micros(990),
                versus,
                times.micros(500) / other.micros(500),
                times.micros(990) / other.micros(990));
    }
}
