package io.mostrador.sync.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// What a till's key signs: all of it, it has one key only. Law: each text begins with its purpose, and no
/// purpose is the beginning of another, so that no signature serves for another.
public final class SignedText {
    private SignedText() {}

    /// @param code without spaces and dashes, in capitals
    public static byte[] enrolment(UUID tillId, String code) {
        return bytes("mostrador-enrolment-v1", tillId.toString(), code);
    }

    public static byte[] token(UUID tenantId, UUID tillId, String challenge) {
        return bytes("mostrador-token-v1", tenantId.toString(), tillId.toString(), challenge);
    }

    /// The code as it is signed and compared.
    public static String plainCode(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String... parts) {
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }
}
