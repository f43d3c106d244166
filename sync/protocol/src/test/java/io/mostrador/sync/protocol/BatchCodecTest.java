package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.MalformedMessageException;
import io.mostrador.sync.protocol.wire.TooLargeException;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchCodecTest {
    private static final byte[] LINE = Golden.read("entry", "sale.completed.v1");

    @Test
    void bringsEveryLineOverByteForByte() {
        byte[] odd = "{ \"not\" : canonical".getBytes(StandardCharsets.UTF_8);

        assertThat(BatchCodec.read(BatchCodec.write(List.of(LINE, odd, LINE)))).containsExactly(LINE, odd, LINE);
        assertThat(BatchCodec.read(BatchCodec.write(List.of()))).isEmpty();
    }

    @Test
    void keepsAnEmptyLineInItsPlace() {
        assertThat(BatchCodec.read(BatchCodec.write(List.of(LINE, new byte[0], LINE))))
                .hasSize(3);
    }

    @Test
    void inflatesNoBomb() {
        byte[] bomb = BatchCodec.write(Collections.nCopies(64, new byte[1 << 20]));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> BatchCodec.read(bomb)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void refusesMoreLinesThanAllowed() {
        byte[] tooMany = BatchCodec.write(Collections.nCopies(WireLimits.MAX_BATCH_ENTRIES + 1, LINE));

        assertThatThrownBy(() -> BatchCodec.read(tooMany)).isInstanceOf(TooLargeException.class);
        assertThat(BatchCodec.read(BatchCodec.write(Collections.nCopies(WireLimits.MAX_BATCH_ENTRIES, LINE))))
                .hasSize(WireLimits.MAX_BATCH_ENTRIES);
    }

    @Test
    void refusesACutOrDamagedBatch() {
        byte[] whole = BatchCodec.write(List.of(LINE, LINE));
        byte[] flipped = whole.clone();
        flipped[flipped.length - 6] ^= 1;

        assertThatThrownBy(() -> BatchCodec.read(Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> BatchCodec.read(flipped)).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> BatchCodec.read(LINE)).isInstanceOf(MalformedMessageException.class);
    }
}
