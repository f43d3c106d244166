package io.mostrador.register.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `bench terminal-faults` is the long run of this.
class TerminalFaultTest {
    private static final int RUNS = 100;

    @Test
    void chargesNothingTwiceAndLosesNoApprovalWhateverFails() {
        long seed = Long.getLong("seed", System.nanoTime() & 0xFFFF_FFFFL);
        System.out.println("TerminalFaultTest seed " + seed);

        TerminalFaultReport report = TerminalFaultRun.run(seed, RUNS);

        System.out.println(report);
        assertThat(report.broken()).isEmpty();
        // It looked at something.
        assertThat(report.approved()).isGreaterThan(RUNS);
        assertThat(report.crashes()).isGreaterThan(RUNS);
        assertThat(report.badAnswers()).isGreaterThan(RUNS);
        assertThat(report.toRefund()).isPositive();
    }
}
