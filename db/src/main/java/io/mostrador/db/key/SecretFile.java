package io.mostrador.db.key;

import io.mostrador.db.guard.Protection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// What lies in the file of a till's secret. Under the rights of the file alone: just these bytes. Otherwise a
/// text: a line with the format and how it is protected, one with the protected bytes in Base64, and one with the
/// CRC32C of both.
final class SecretFile {
    private static final String FORMAT = "mostrador-secret 1 ";
    private static final String CHECK = "check ";

    private final Protection protection;
    private final byte[] kept;

    /// @param kept as the protection left it, not to be changed
    SecretFile(Protection protection, byte[] kept) {
        this.protection = protection;
        this.kept = kept;
    }

    /// @throws IllegalArgumentException when it is damaged, or of a newer program
    static SecretFile parse(byte[] content) {
        String text = new String(content, StandardCharsets.US_ASCII);
        if (!text.startsWith(FORMAT)) {
            return new SecretFile(Protection.FILE_RIGHTS, content);
        }
        List<String> lines = text.lines().toList();
        if (lines.size() != 3) {
            throw new IllegalArgumentException("it has " + lines.size() + " lines, not 3");
        }
        Protection protection = Protection.valueOf(lines.getFirst().substring(FORMAT.length()));
        SecretFile file = new SecretFile(protection, Base64.getDecoder().decode(lines.get(1)));
        if (!Arrays.equals(file.content(), content)) {
            throw new IllegalArgumentException("its bytes are not those that were written");
        }
        return file;
    }

    Protection protection() {
        return protection;
    }

    byte[] kept() {
        return kept;
    }

    byte[] content() {
        if (protection == Protection.FILE_RIGHTS) {
            return kept;
        }
        String text = FORMAT + protection + "\n" + Base64.getEncoder().encodeToString(kept) + "\n";
        return (text + CHECK + KeyRing.checksum(text) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
