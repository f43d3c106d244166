package io.mostrador.register.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ClockWatch BASE = new ClockWatch(NOON, 5_000);

    private static ClockWatch after(Duration onTheWall, Duration monotonic) {
        return new ClockWatch(NOON.plus(onTheWall), 5_000 + monotonic.toNanos());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S, false",
        "PT10S, PT10S, false",
        "PT-1.999S, PT0S, false",
        "PT-2S, PT0S, false",
        "PT-2.001S, PT0S, true",
        "PT2M, PT0S, false",
        "PT2M0.001S, PT0S, true",
        "PT-8760H, PT1S, true",
        "PT87600H, PT1S, true",
        "PT8S, PT10S, false",
        "PT7.9S, PT10S, true"
    })
    void aJumpIsMoreThanTwoSecondsBackOrTwoMinutesAhead(Duration wall, Duration monotonic, boolean jump) {
        assertThat(BASE.isJump(after(wall, monotonic))).isEqualTo(jump);
    }

    @Test
    void aClockThatIsSlewedOverAWeekendHasNotJumped() {
        Duration weekend = Duration.ofHours(60);
        Duration slewed = weekend.minus(weekend.dividedBy(2_000));

        assertThat(BASE.isJump(after(slewed, weekend))).isFalse();
        assertThat(BASE.isJump(after(slewed.minusSeconds(3), weekend))).isTrue();
    }

    @Test
    void aMachineThatSleptLooksLikeAJumpAhead() {
        assertThat(BASE.isJump(after(Duration.ofHours(8), Duration.ofSeconds(1))))
                .isTrue();
    }

    @Test
    void theMonotonicClockMayWrapAround() {
        ClockWatch base = new ClockWatch(NOON, Long.MAX_VALUE - 10);
        ClockWatch later = new ClockWatch(NOON.plusSeconds(1), Long.MIN_VALUE + 999_999_989);

        assertThat(base.isJump(later)).isFalse();
        assertThat(base.expectedAt(later)).isEqualTo(NOON.plusSeconds(1));
    }
}
