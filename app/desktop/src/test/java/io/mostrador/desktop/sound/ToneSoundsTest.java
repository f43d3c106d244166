package io.mostrador.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ToneSoundsTest {
    @Test
    void aMachineWithoutASoundDeviceStaysSilent() {
        ToneSounds sounds = new ToneSounds(Runnable::run);

        assertThatNoException().isThrownBy(() -> {
            sounds.ok();
            sounds.unknown();
            sounds.attention();
        });
    }

    @Test
    void staysSilentWhenTheProgramIsEnding() {
        ToneSounds sounds = new ToneSounds(task -> {
            throw new RejectedExecutionException();
        });

        assertThatNoException().isThrownBy(sounds::ok);
    }

    @Test
    void noTwoTonesAreAlike() {
        assertThat(Tones.OK.length).isLessThan(Tones.ATTENTION.length);
        assertThat(Tones.ATTENTION.length).isLessThan(Tones.UNKNOWN.length);
        assertThat(Tones.OK).contains((byte) 40, (byte) -40);
    }
}
