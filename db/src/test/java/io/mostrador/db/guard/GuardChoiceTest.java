package io.mostrador.db.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class GuardChoiceTest {
    private static final UUID TILL = new UUID(1, 2);

    @Test
    void takesWindowsProtectionOnWindowsOnly() {
        try (DataProtectionStandIn windows = new DataProtectionStandIn()) {
            assertThat(GuardChoice.on("Windows 11", windows::guard).protection())
                    .isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
            for (String other : new String[] {"Linux", "Mac OS X", "Darwin", ""}) {
                assertThat(GuardChoice.on(other, windows::guard).protection()).isEqualTo(Protection.FILE_RIGHTS);
            }
        }
    }

    /// Here, Windows' libraries really are missing.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void goesOnWithTheRightsOfTheFileWhereWindowsLibrariesAreMissing() {
        assertThat(GuardChoice.on("Windows 11", WindowsDataProtection::load).protection())
                .isEqualTo(Protection.FILE_RIGHTS);
    }

    @Test
    void goesOnWithTheRightsOfTheFileWhereAFunctionIsMissing() {
        assertThat(GuardChoice.on("Windows 11", () -> new WindowsDataProtection(_ -> Optional.empty()))
                        .protection())
                .isEqualTo(Protection.FILE_RIGHTS);
    }

    @Test
    void leavesASecretAsItIsUnderTheRightsOfItsFile() throws IOException {
        byte[] secret = "7K3M".getBytes(StandardCharsets.US_ASCII);
        SecretGuard guard = SecretGuard.fileRights();
        assertThat(guard.protect(secret, TILL)).isEqualTo(secret);
        assertThat(guard.unprotect(secret, TILL)).isEqualTo(secret);
    }
}
