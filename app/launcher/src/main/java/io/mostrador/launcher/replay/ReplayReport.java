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
/// @param refused rows that were refused, by reason
/// @param reconciles whether all rows are accounted for: what was sold, came back and was refused makes the
/// file, and the sales make what the rows of it came to
/// @param scanToState from handing over a scan to the new state
/// @param tenderToDurable from handing over the last tender to the sale being on the disk
@JsonPropertyOrder(alphabetic = false)
public record ReplayReport(
        long baskets,
        long sales,
        long lines,
        String total,
        Map<String, Long> refused,
        boolean reconciles,
        Percentiles scanToState,
        Percentiles tenderToDurable,
        double seconds,
        int printJobsWaiting,
        long factsWaiting) {}
