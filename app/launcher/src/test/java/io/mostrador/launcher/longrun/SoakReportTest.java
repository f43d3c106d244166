package io.mostrador.launcher.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.Verification;
import io.mostrador.launcher.sold.SalesCheck;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a soak must not end with.
class SoakReportTest {
    private static final HeapTrend FLAT = new HeapTrend(30, 30e6, 0, 0);
    private static final HeapTrend GROWING = new HeapTrend(30, 30e6, 6e6, 3e6);

    @Test
    void allIsWell() {
        assertThat(report(FLAT, 0, 10, 10).problems()).isEmpty();
    }

    @Test
    void aGrowingHeapIsAProblemButNotInAShortRun() {
        assertThat(report(GROWING, 0, 10, 10).problems())
                .containsExactly("the heap is not flat: it grows by 6.0 MB an hour");
        assertThat(report(new HeapTrend(4, 30e6, 6e6, 3e6), 0, 10, 10).problems())
                .isEmpty();
    }

    @Test
    void lostAndDoubledSalesAndPaperAreProblems() {
        assertThat(report(FLAT, 0, 11, 10).problems())
                .containsExactly("11 sales were acknowledged, the journal has 10");
        assertThat(report(FLAT, 0, 10, 11).problems())
                .containsExactly("10 sales were acknowledged, the journal has 11");
        assertThat(report(FLAT, 3, 10, 10).problems()).containsExactly("3 print jobs were not printed");
    }

    private static SoakReport report(HeapTrend heap, int waiting, long acknowledged, long journaled) {
        Verification journal = new Verification(99, 99, "", journaled, 0, Optional.empty());
        return new SoakReport(List.of(), heap, 0, 0, waiting, new SalesCheck(acknowledged, journal, List.of()));
    }
}
