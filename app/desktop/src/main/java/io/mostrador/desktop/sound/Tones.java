package io.mostrador.desktop.sound;

/// The tones as samples: each different in pitch, number and length, so that none is mistaken for another.
final class Tones {
    static final int SAMPLES_PER_SECOND = 22_050;

    /// One short high tone.
    static final byte[] OK = join(tone(1_568, 70));

    /// Two low ones.
    static final byte[] UNKNOWN = join(tone(220, 150), tone(0, 60), tone(220, 190));

    /// Two, falling.
    static final byte[] ATTENTION = join(tone(740, 110), tone(0, 30), tone(523, 160));

    private static final double LOUDNESS = 60;
    private static final int FADE_MILLIS = 6;

    private Tones() {}

    private static byte[] tone(double hertz, int millis) {
        int samples = SAMPLES_PER_SECOND * millis / 1_000;
        double fade = SAMPLES_PER_SECOND * FADE_MILLIS / 1_000.0;
        byte[] tone = new byte[samples];
        for (int i = 0; i < samples; i++) {
            // Faded at both ends, or the loudspeaker clicks.
            double edge = Math.min(1, Math.min(i, samples - i) / fade);
            tone[i] = (byte) (Math.sin(2 * Math.PI * hertz * i / SAMPLES_PER_SECOND) * LOUDNESS * edge);
        }
        return tone;
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
