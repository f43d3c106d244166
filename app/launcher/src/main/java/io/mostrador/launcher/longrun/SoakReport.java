package io.mostrador.launcher.longrun;

import io.mostrador.launcher.sold.SalesCheck;
import java.util.ArrayList;
import java.util.List;

/// What a soak came to.
///
/// @param secondQuarterP99 of all durable sales of the second quarter of the time, in microseconds
/// @param lastQuarterP99 the same of the last quarter
/// @param printJobsWaiting that were not printed in the end
public record SoakReport(
        List<SoakRow> rows,
        HeapTrend heap,
        double secondQuarterP99,
        double lastQuarterP99,
        int printJobsWaiting,
        SalesCheck check) {
    public SoakReport {
        rows = List.copyOf(rows);
    }

    /// What must not be, one sentence each.
    public List<String> problems() {
        List<String> problems = new ArrayList<>(check.problems());
        long journaled = check.journal().saleCount();
        if (check.acknowledged() != journaled) {
            problems.add("%,d sales were acknowledged, the journal has %,d".formatted(check.acknowledged(), journaled));
        }
        if (printJobsWaiting > 0) {
            problems.add("%,d print jobs were not printed".formatted(printJobsWaiting));
        }
        if (heap.isKnown() && !heap.isFlat()) {
            problems.add("the heap is not flat: it grows by %,.1f MB an hour".formatted(heap.bytesPerHour() / 1e6));
        }
        return problems;
    }
}
