package io.mostrador.db.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The promise of the store under power cuts; `bench crash` is the long run.
class CrashRunTest {
    private static final int POINTS = Integer.getInteger("mostrador.points", 150);

    @Test
    void noPowerCutTakesAPromiseBack() {
        long seed = Long.getLong("mostrador.seed", System.nanoTime());
        System.out.println("CrashRunTest seed " + seed + ", " + POINTS + " power cuts");

        CrashReport report = new CrashRun(Forcing.HONEST).run(seed, POINTS, _ -> {});

        assertThat(report.failures()).isEmpty();
        assertThat(report.points()).isEqualTo(POINTS);
        assertThat(report.inRecovery()).isPositive();
        assertThat(report.promises()).isGreaterThan(POINTS);
    }

    /// Shows that the test above can fail: the journal's force left out.
    @Test
    void catchesAJournalThatDoesNotForce() {
        CrashReport report = new CrashRun(Forcing.NOT_THE_JOURNAL).run(1, 100, _ -> {});

        assertThat(report.count(CrashReport.Kind.LOST)).isPositive();
    }

    /// Shows that the test above can fail: print jobs' states not forced before the bytes leave.
    @Test
    void catchesAPrinterThatForgets() {
        CrashReport report = new CrashRun(Forcing.NOT_THE_PRINT_JOBS).run(1, 200, _ -> {});

        assertThat(report.count(CrashReport.Kind.PRINTED_TWICE)).isPositive();
    }
}
