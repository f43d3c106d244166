package io.mostrador.db.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Real native calls, into stand-ins for Windows' functions; one test with Windows itself, where there is one.
class WindowsDataProtectionTest {
    private static final UUID TILL = new UUID(1, 2);
    private static final byte[] SECRET = "7K3M-PX01".getBytes(StandardCharsets.US_ASCII);

    private final DataProtectionStandIn windows = new DataProtectionStandIn();
    private final SecretGuard guard = windows.guard();

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void opensWhatItProtectedAtAnyLength() throws IOException {
        long seed = Long.getLong("mostrador.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int length = 1; length < 5_000; length += 1 + random.nextInt(length + 1)) {
            byte[] secret = new byte[length];
            random.nextBytes(secret);
            byte[] kept = guard.protect(secret, TILL);
            assertThat(kept).hasSize(length + 16);
            assertThat(guard.unprotect(kept, TILL)).as("seed %s", seed).isEqualTo(secret);
        }
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void protectsForThePcAndNeverShowsAnything() throws IOException {
        guard.unprotect(guard.protect(SECRET, TILL), TILL);
        assertThat(windows.flags()).containsExactly(0x5, 0x1);
        assertThat(guard.protection()).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
    }

    @Test
    void freesEachBlockOnceAndLeavesNothingReadableInIt() throws IOException {
        byte[] kept = guard.protect(SECRET, TILL);
        assertThat(windows.freed()).isEqualTo(1);
        assertThat(guard.unprotect(kept, TILL)).isEqualTo(SECRET);
        assertThat(windows.freed()).isEqualTo(2);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void opensNoOtherTillsSecretNoChangedOneAndNoneOfAnotherPc() throws IOException {
        byte[] kept = guard.protect(SECRET, TILL);
        assertRefused(kept, new UUID(1, 3));
        for (int at = 0; at < kept.length; at++) {
            byte[] changed = kept.clone();
            changed[at] ^= 1;
            assertRefused(changed, TILL);
        }
        windows.becomeAnotherPc();
        assertRefused(kept, TILL);
        assertThat(windows.freed()).isEqualTo(1);
        assertThat(windows.complaints()).isEmpty();
    }

    private void assertRefused(byte[] kept, UUID ringId) {
        assertThatThrownBy(() -> guard.unprotect(kept, ringId))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("CryptUnprotectData failed with error 0x[0-9a-f]+");
    }

    @Test
    void freesNothingWhereWindowsGaveNothing() {
        windows.fail();
        assertThatThrownBy(() -> guard.protect(SECRET, TILL))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("CryptProtectData failed with error 0x[0-9a-f]+");
        assertThat(windows.freed()).isZero();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void freesAlsoWhatIsTooLongOrTooShortToBeTrue() {
        for (long length : new long[] {0, DataBlob.MOST_BYTES + 1, 0xffff_ffffL}) {
            windows.claim(length);
            assertThatThrownBy(() -> guard.protect(SECRET, TILL))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("gave " + length + " bytes");
        }
        assertThat(windows.freed()).isEqualTo(3);
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void takesNothingFromNowhere() {
        windows.giveNothing();
        assertThatThrownBy(() -> guard.protect(SECRET, TILL)).isInstanceOf(IOException.class);
        assertThat(windows.freed()).isZero();
        assertThat(windows.complaints()).isEmpty();
    }

    @Test
    void isNotThereWithoutOneOfItsFunctions() {
        for (String missing : new String[] {"CryptProtectData", "CryptUnprotectData", "LocalFree"}) {
            assertThatThrownBy(() -> new WindowsDataProtection(name -> name.equals(missing)
                            ? Optional.empty()
                            : windows.lookup().find(name)))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void opensWhatTheRealWindowsProtected() throws IOException {
        SecretGuard real = SecretGuard.ofThisSystem();
        assertThat(real.protection()).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
        byte[] kept = real.protect(SECRET, TILL);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(SECRET, StandardCharsets.ISO_8859_1));
        assertThat(real.unprotect(kept, TILL)).isEqualTo(SECRET);
        assertThatThrownBy(() -> real.unprotect(kept, new UUID(1, 3))).hasMessageContaining("failed with error 0x");
        kept[kept.length - 1] ^= 1;
        assertThatThrownBy(() -> real.unprotect(kept, TILL)).hasMessageContaining("failed with error 0x");
    }
}
