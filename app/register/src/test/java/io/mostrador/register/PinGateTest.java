package io.mostrador.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.core.PinVerdict;
import io.mostrador.register.memory.SmallShop;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PinGateTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final PinGate gate = new PinGate((operatorId, pin) -> {
        asked.incrementAndGet();
        return SmallShop.pins().verify(operatorId, pin);
    });
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    private PinVerdict ana(String pin) {
        return gate.verdict(SmallShop.ANA.id(), pin, now);
    }

    private PinVerdict right() {
        return ana(SmallShop.ANA_PIN);
    }

    private void waitFor(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private void threeWrong() {
        for (int i = 0; i < 3; i++) {
            assertThat(ana("0")).isEqualTo(new PinVerdict.Wrong());
        }
    }

    @Test
    void givesThreeFreeTries() {
        ana("0");
        ana("0");
        assertThat(right()).isEqualTo(new PinVerdict.Right());
    }

    @Test
    void doesNotEvenLookAtAPinDuringTheWait() {
        threeWrong();
        int before = asked.get();

        assertThat(right()).isEqualTo(new PinVerdict.Delayed(5));
        now = now.plusMillis(4_001);
        assertThat(right()).isEqualTo(new PinVerdict.Delayed(1));
        assertThat(asked.get()).isEqualTo(before);
        now = now.plusMillis(999);
        assertThat(right()).isEqualTo(new PinVerdict.Right());
    }

    @Test
    void doublesTheWaitUpToFiveMinutes() {
        threeWrong();
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300, 300}) {
            assertThat(ana("0")).isEqualTo(new PinVerdict.Delayed(seconds));
            waitFor(seconds);
            assertThat(ana("0")).isEqualTo(new PinVerdict.Wrong());
        }
    }

    @Test
    void forgetsWrongTriesAfterARightOne() {
        threeWrong();
        waitFor(5);
        assertThat(right()).isEqualTo(new PinVerdict.Right());
        threeWrong();
        assertThat(right()).isEqualTo(new PinVerdict.Delayed(5));
    }

    @Test
    void slowsEachOperatorAlone() {
        threeWrong();
        assertThat(gate.verdict(SmallShop.LUIS.id(), SmallShop.LUIS_PIN, now)).isEqualTo(new PinVerdict.Right());
    }

    @Test
    void doesNotWaitLongerWhenTheClockStepsBack() {
        threeWrong();
        now = now.minus(Duration.ofDays(365));
        assertThat(right()).isEqualTo(new PinVerdict.Delayed(5));
        waitFor(5);
        assertThat(right()).isEqualTo(new PinVerdict.Right());
    }

    @Test
    void takesAtMostTwelveDigits() {
        for (String pin : new String[] {"", "1234567890123", "12a4", "١٢٣٤"}) {
            assertThat(new PinGate((_, _) -> true).verdict(SmallShop.ANA.id(), pin, now))
                    .isEqualTo(new PinVerdict.Wrong());
        }
        assertThat(new PinGate((_, _) -> true).verdict(SmallShop.ANA.id(), "123456789012", now))
                .isEqualTo(new PinVerdict.Right());
    }
}
