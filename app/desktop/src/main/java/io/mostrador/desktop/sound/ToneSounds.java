package io.mostrador.desktop.sound;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Plays generated tones with Java Sound. A machine without an audio device stays silent.
public final class ToneSounds implements Sounds {
    private static final System.Logger LOG = System.getLogger(ToneSounds.class.getName());
    private static final AudioFormat FORMAT = new AudioFormat(Tones.SAMPLES_PER_SECOND, 8, 1, true, false);

    private final Executor executor;
    private volatile boolean silent;

    /// @param executor one thread of its own: opening an audio device takes its time
    public ToneSounds(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void ok() {
        play(Tones.OK);
    }

    @Override
    public void unknown() {
        play(Tones.UNKNOWN);
    }

    @Override
    public void attention() {
        play(Tones.ATTENTION);
    }

    private void play(byte[] tone) {
        if (silent) {
            return;
        }
        try {
            executor.execute(() -> write(tone));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "No sound: the program is ending");
        }
    }

    private void write(byte[] tone) {
        // IllegalArgumentException is how Java Sound says that there is no such line at all.
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(tone, 0, tone.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            silent = true;
            LOG.log(System.Logger.Level.INFO, "No sound on this machine: " + e.getMessage());
        }
    }
}
