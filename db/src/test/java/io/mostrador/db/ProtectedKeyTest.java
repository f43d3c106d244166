package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.guard.DataProtectionStandIn;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.key.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till whose key Windows protects: from its next start, and on its PC only.
class ProtectedKeyTest {
    private final DataProtectionStandIn windows = new DataProtectionStandIn();

    @TempDir
    private Path root;

    private DataDirectory before;
    private DataDirectory directory;

    @BeforeEach
    void foundWithoutProtection() {
        before = new DataDirectory(root.resolve("till"), new KeyFolder(root.resolve("keys")));
        directory = new DataDirectory(root.resolve("till"), new KeyFolder(root.resolve("keys"), windows.guard()));
        try (TillStore store = TillStore.open(before)) {
            store.found(DemoTill.founding());
        }
    }

    @AfterEach
    void nothingIsLeftInNativeMemory() {
        assertThat(windows.complaints()).isEmpty();
        windows.close();
    }

    @Test
    void isProtectedAtTheNextStartAndOpensAgain() throws IOException {
        assertThat(directory.hasSecret()).isTrue();
        assertThat(directory.secretProtection()).isEqualTo(Protection.FILE_RIGHTS);
        assertOpens();
        assertThat(directory.secretProtection()).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
        assertOpens();
    }

    @Test
    void startsAlsoWhereProtectingFails() throws IOException {
        windows.fail();
        assertOpens();
        assertThat(directory.secretProtection()).isEqualTo(Protection.FILE_RIGHTS);
    }

    @Test
    void aNewTillIsProtectedFromTheBeginning() throws IOException {
        DataDirectory another = new DataDirectory(root.resolve("another"), directory.keys());
        try (TillStore store = TillStore.open(another)) {
            store.found(DemoTill.founding());
        }
        assertThat(another.secretProtection()).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
    }

    @Test
    void opensOnAnotherPcOnlyWithTheRecoveryCode() throws IOException {
        assertOpens();
        String code = directory.recoveryCode();
        Path key = Copies.files(root.resolve("keys"), ".key").getFirst();
        String kept = Files.readString(key);
        windows.becomeAnotherPc();
        assertThat(directory.hasSecret()).isFalse();
        assertThatThrownBy(() -> TillStore.open(directory))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageStartingWith("the key of this till (" + key.getFileName())
                .hasMessageEndingWith("or bring the key back on this one with key recover and the recovery code");
        assertThat(Files.readString(key)).isEqualTo(kept);
        directory.recover(code);
        assertOpens();
        assertThat(directory.secretProtection()).isEqualTo(Protection.WINDOWS_DATA_PROTECTION);
    }

    private void assertOpens() {
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isTrue();
        }
    }
}
