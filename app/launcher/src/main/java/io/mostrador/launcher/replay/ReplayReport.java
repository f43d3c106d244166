package io.mostrador.launcher.replay;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mostrador.launcher.measure.Latencies.Percentiles;
import java.util.Map;

/// What a replay did. Times are microseconds.
///
/// @param baskets read from the file
/// @param sales durable, returns included
/// @param lines taken
/// @param total sum of the totals of all sales, plain decimal
/// @param refused rows or baskets that were refused, by reason
/// @param scanToState from handing over a scan to the new state
/// @param tenderToDurable from handing over the last tender to the sale being on the disk
@JsonPropertyOrder(alphabetic = false)
public record ReplayReport(
        long baskets,
        long sales,
        long lines,
        String total,
        Map<String, Long> refused,
        Percentiles scanToState,
        Percentiles tenderToDurable,
        double seconds,
        int printJobsWaiting,
        long factsWaiting) {}
