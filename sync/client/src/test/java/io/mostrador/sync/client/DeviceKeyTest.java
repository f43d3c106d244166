package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeviceKeyTest {
    private static final byte[] PUBLIC_HALF = {(byte) 0xfb, (byte) 0xff, 1};

    private final DeviceKey key = new DeviceKey(PUBLIC_HALF, text -> new byte[] {(byte) text.length, (byte) 0xff});

    @Test
    void speaksBase64UrlWithoutPadding() {
        assertThat(key.publicKey()).isEqualTo("-_8B");
        assertThat(key.sign("seven b".getBytes(StandardCharsets.UTF_8))).isEqualTo("B_8");
    }

    @Test
    void showsItsPublicHalfOnly() {
        assertThat(key).hasToString("DeviceKey[-_8B]");
    }
}
