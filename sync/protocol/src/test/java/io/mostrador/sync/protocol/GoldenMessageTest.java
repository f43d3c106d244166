package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.wire.HealthAnswer;
import io.mostrador.sync.protocol.wire.MalformedMessageException;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.TokenRequest;
import io.mostrador.sync.protocol.wire.WireCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenMessageTest {
    static List<Record> messages() {
        return SampleMessages.all();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsReadAndWrittenAsItWasPublished(Record message) throws IOException {
        String name = message.getClass().getSimpleName();
        Golden.check("wire", name, WireCodec.encode(message));

        byte[] golden = Golden.read("wire", name);
        Record read = WireCodec.decode(golden, message.getClass());

        assertThat(read).isEqualTo(message);
        assertThat(WireCodec.encode(read)).isEqualTo(golden);
    }

    @Test
    void passesOverKeysOfANewerPeer() {
        byte[] newer = bytes("{\"color\":1,\"serverTime\":\"2026-03-14T15:09:26Z\",\"status\":\"ok\"}");

        assertThat(WireCodec.decode(newer, HealthAnswer.class).status()).isEqualTo("ok");
    }

    @Test
    void refusesAMessageWithMissingOrNullParts() {
        assertThatThrownBy(() -> WireCodec.decode(bytes("{\"token\":null,\"expiresInSeconds\":9}"), TokenAnswer.class))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> WireCodec.decode(bytes("{\"token\":\"x\"}"), TokenAnswer.class))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> WireCodec.decode(bytes("null"), TokenAnswer.class))
                .isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> WireCodec.decode(bytes("[1"), TokenAnswer.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void printsNoSecretOfAMessage() {
        assertThat(new TokenRequest(SamplePayloads.TILL, SamplePayloads.TILL, "challenge", "signature"))
                .asString()
                .doesNotContain("challenge", "signature");
        assertThat(new TokenAnswer("secret", 900)).asString().doesNotContain("secret");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
