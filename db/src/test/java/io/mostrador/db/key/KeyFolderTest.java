package io.mostrador.db.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.guard.DataProtectionStandIn;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.guard.SecretGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Filter;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Secrets that the operating system protects, and those that it does not, or not any more.
class KeyFolderTest {
    private static final UUID RING = new UUID(3, 4);

    private final TillSecret secret = TillSecret.random(new SecureRandom());
    private final DataProtectionStandIn windows = new DataProtectionStandIn();

    @TempDir
    private Path folder;

    private KeyFolder guarded;
    private KeyFolder plain;

    @BeforeEach
    void makePlaces() {
        guarded = new KeyFolder(folder, windows.guard());
        plain = new KeyFolder(folder);
    }

    @AfterEach
    void nothingIsLeftInNativeMemory() {
        assertThat(windows.complaints()).isEmpty();
        windows.close();
    }

    @Test
    void keepsASecretProtectedAndFindsItAgain() throws IOException {
        guarded.keep(RING, secret);
        assertThat(file()).startsWith("mostrador-secret 1 WINDOWS_DATA_PROTECTION\n");
        assertThat(guarded.protectionOf(RING)).contains(Protection.WINDOWS_DATA_PROTECTION);
        assertThat(guarded.find(RING)).contains(secret);
        assertThat(guarded.find(new UUID(3, 5))).isEmpty();
        assertThat(guarded.protectionOf(new UUID(3, 5))).isEmpty();
    }

    @Test
    void keepsASecretAsItsCodeWhereNothingProtectsIt() throws IOException {
        plain.keep(RING, secret);
        assertThat(file()).isEqualTo(secret.code() + "\n");
        assertThat(plain.protectionOf(RING)).contains(Protection.FILE_RIGHTS);
        plain.protect(RING, secret);
        assertThat(file()).isEqualTo(secret.code() + "\n");
    }

    @Test
    void readsASecretOfBeforeAndProtectsItWhenTold() throws IOException {
        plain.keep(RING, secret);
        assertThat(guarded.find(RING)).contains(secret);
        assertThat(file()).isEqualTo(secret.code() + "\n");
        guarded.protect(RING, secret);
        assertThat(guarded.protectionOf(RING)).contains(Protection.WINDOWS_DATA_PROTECTION);
        assertThat(guarded.find(RING)).contains(secret);
        Map<String, String> before = files();
        guarded.protect(RING, secret);
        assertThat(files()).isEqualTo(before).hasSize(1);
    }

    @Test
    void leavesASecretOfBeforeWhereProtectingFails() throws IOException {
        plain.keep(RING, secret);
        Map<String, String> before = files();
        windows.fail();
        assertThatThrownBy(() -> guarded.protect(RING, secret)).hasMessageContaining("CryptProtectData failed");
        assertThat(files()).isEqualTo(before);
        assertThat(guarded.find(RING)).contains(secret);
    }

    @Test
    void leavesASecretOfBeforeWhereWhatWasProtectedDoesNotOpenAgain() throws IOException {
        plain.keep(RING, secret);
        Map<String, String> before = files();
        windows.forget();
        assertThatThrownBy(() -> guarded.protect(RING, secret)).hasMessageContaining("CryptUnprotectData failed");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void leavesASecretOfBeforeWhereSomethingElseComesBack() throws IOException {
        plain.keep(RING, secret);
        Map<String, String> before = files();
        assertThatThrownBy(() -> new KeyFolder(folder, new Muddling(windows.guard())).protect(RING, secret))
                .hasMessageContaining("does not come back as it was");
        assertThat(files()).isEqualTo(before);
    }

    /// Gives back other bytes than it was given.
    private record Muddling(SecretGuard real) implements SecretGuard {
        @Override
        public Protection protection() {
            return real.protection();
        }

        @Override
        public byte[] protect(byte[] secret, UUID ringId) throws IOException {
            return real.protect(secret, ringId);
        }

        @Override
        public byte[] unprotect(byte[] kept, UUID ringId) throws IOException {
            byte[] secret = real.unprotect(kept, ringId);
            secret[0] ^= 1;
            return secret;
        }
    }

    @Test
    void keepsANewSecretByTheRightsOfItsFileWhereProtectingFailsAndSaysSo() throws IOException {
        windows.forget();
        assertThat(warningsOf(() -> guarded.keep(RING, secret)))
                .singleElement()
                .asString()
                .contains("by the rights of its file alone")
                .contains("CryptUnprotectData failed")
                .doesNotContain(secret.code());
        assertThat(file()).isEqualTo(secret.code() + "\n");
        assertThat(files()).hasSize(1);
        windows.fail();
        guarded.keep(new UUID(3, 5), secret);
        assertThat(guarded.find(new UUID(3, 5))).contains(secret);
        assertThat(guarded.protectionOf(new UUID(3, 5))).contains(Protection.FILE_RIGHTS);
    }

    private interface Keeping {
        void run() throws IOException;
    }

    private static List<String> warningsOf(Keeping keeping) throws IOException {
        List<String> warnings = new ArrayList<>();
        Logger log = Logger.getLogger(KeyFolder.class.getName());
        Filter before = log.getFilter();
        log.setFilter(entry -> !warnings.add(entry.getMessage()));
        try {
            keeping.run();
        } finally {
            log.setFilter(before);
        }
        return warnings;
    }

    @Test
    void saysWhatToDoOnAnotherPcAndTouchesNothing() throws IOException {
        guarded.keep(RING, secret);
        Map<String, String> before = files();
        windows.becomeAnotherPc();
        for (KeyFolder elsewhere : new KeyFolder[] {guarded, plain}) {
            assertThatThrownBy(() -> elsewhere.find(RING))
                    .isInstanceOf(SecretElsewhereException.class)
                    .hasMessageContaining(RING + ".key in " + folder)
                    .hasMessageContaining("start the till on that PC")
                    .hasMessageContaining("key recover and the recovery code");
            elsewhere.protect(RING, secret);
        }
        assertThat(files()).isEqualTo(before);
        guarded.keep(RING, secret);
        assertThat(guarded.find(RING)).contains(secret);
    }

    @Test
    void saysThatAFileIsDamagedWhereverItIs() throws IOException {
        guarded.keep(RING, secret);
        Path file = folder.resolve(RING + ".key");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertDamaged(file, changed);
            assertDamaged(file, Arrays.copyOf(whole, at));
        }
    }

    private void assertDamaged(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> guarded.find(RING))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SecretElsewhereException.class)
                .hasMessageContaining("is damaged (")
                .hasMessageContaining("key recover");
    }

    private String file() throws IOException {
        return files().getOrDefault(RING + ".key", "");
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.US_ASCII));
            }
        }
        return files;
    }
}
