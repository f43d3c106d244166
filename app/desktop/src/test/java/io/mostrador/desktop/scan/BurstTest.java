package io.mostrador.desktop.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstTest {
    private static final long MILLISECOND = 1_000_000;

    @Test
    void charactersAsFastAsAScannersAreAScan() {
        assertThat(burst("7790000000012", 8).isScan()).isTrue();
        assertThat(burst("7790000000012", 16).isScan()).isTrue();
    }

    @Test
    void charactersAsFastAsFingersAreNone() {
        assertThat(burst("7790000000012", 80).isScan()).isFalse();
        assertThat(burst("7790000000012", 80).isSuspect()).isFalse();
    }

    @Test
    void oneLongGapInTheMiddleDoesNotSpoilAScan() {
        Burst burst = new Burst();
        long now = 0;
        for (String character : "7790000000012".split("", -1)) {
            if (!character.isEmpty()) {
                now += (now == 5 * 8 * MILLISECOND ? 150 : 8) * MILLISECOND;
                burst.add(character, now);
            }
        }

        assertThat(burst.isScan()).isTrue();
    }

    @Test
    void fewCharactersAreNoScanHoweverFast() {
        assertThat(burst("12345", 1).isScan()).isFalse();
    }

    @Test
    void withoutATerminatorOnlyARightCheckDigitIsBelieved() {
        assertThat(burst("7790000000010", 8).isScanWithoutEnd()).isTrue();
        assertThat(burst("7790000000013", 8).isScanWithoutEnd()).isFalse();
        assertThat(burst("yerba mate", 8).isScanWithoutEnd()).isFalse();
    }

    @Test
    void aKeyHeldDownIsNoScan() {
        assertThat(burst("00000000", 16).isScanWithoutEnd()).isFalse();
    }

    @Test
    void controlCharactersAndSpaceAreTakenOff() {
        assertThat(burst("\u00027790000000012\u0003", 8).text()).isEqualTo("7790000000012");
        assertThat(burst(" 7790000000012 ", 8).text()).isEqualTo("7790000000012");
    }

    @Test
    void whatTellsAGs1CodeStays() {
        assertThat(burst("]d210L1\u001d21S9", 8).text()).isEqualTo("]d210L1\u001d21S9");
    }

    @Test
    void aSymbologyIdentifierIsNoPartOfTheNumber() {
        assertThat(burst("]E07790000000010", 8).isScanWithoutEnd()).isTrue();
        assertThat(burst("]E07790000000013", 8).isScanWithoutEnd()).isFalse();
    }

    @Test
    void aHugeCodeIsCutAndNotKept() {
        assertThat(burst("x".repeat(5_000), 1).text()).hasSize(Burst.MAX_LENGTH);
    }

    private static Burst burst(String text, long gapMillis) {
        Burst burst = new Burst();
        for (int i = 0; i < text.length(); i++) {
            burst.add(text.substring(i, i + 1), i * gapMillis * MILLISECOND);
        }
        return burst;
    }
}
