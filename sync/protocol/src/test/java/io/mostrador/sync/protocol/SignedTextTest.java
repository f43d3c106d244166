package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.wire.SignedText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a till's one key signs. Signatures made of these are on disks: they never change.
class SignedTextTest {
    private static final UUID TILL = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final String HASH = "0badcafe".repeat(8);
    private static final String LINK = "fa11fa11".repeat(8);

    @Test
    void laysAJournalsHeadOutByteForByte() {
        assertThat(HexFormat.of().formatHex(SignedText.journalHead(TILL, 4_711, HASH, LINK)))
                .isEqualTo(HexFormat.of().formatHex("mostrador journal 1".getBytes(StandardCharsets.US_ASCII)) + "00"
                        + "0102030405060708090a0b0c0d0e0f10" + "0000000000001267" + HASH + LINK);
    }

    @Test
    void takesNothingShorterForAHash() {
        assertThatThrownBy(() -> SignedText.journalHead(TILL, 1, "0badcafe", LINK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedText.journalHead(TILL, 1, HASH, LINK + "00"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedText.journalHead(TILL, 1, HASH, "x".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsEachTextSoThatItIsNoOther() {
        List<String> texts = List.of(
                text(SignedText.enrolment(TILL, "K7Q29MXC4TWB")),
                text(SignedText.token(TILL, TILL, "challenge")),
                text(SignedText.journalHead(TILL, 1, HASH, LINK)));

        assertThat(texts)
                .extracting(text -> text.split("[\n\0]", 2)[0])
                .containsExactly("mostrador-enrolment-v1", "mostrador-token-v1", "mostrador journal 1");
        assertThat(SignedText.plainCode(" k7q2-9mxc 4twb")).isEqualTo("K7Q29MXC4TWB");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
