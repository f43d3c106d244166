package io.mostrador.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.guard.Protection;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.StorageStatus.Level;
import org.junit.jupiter.api.Test;

/// How the room on the disk and the key are told.
class DoctorCommandTest {
    @Test
    void saysInWordsWhatTheFreeSpaceMeans() {
        assertThat(words(Level.PLENTY)).isEqualTo("1,500.0 MB, plenty");
        assertThat(words(Level.LOW)).startsWith("1,500.0 MB, low: ");
        assertThat(words(Level.VERY_LOW)).startsWith("1,500.0 MB, very low: ");
        assertThat(words(Level.FULL)).startsWith("1,500.0 MB, full: ").contains("no new sale");
        assertThat(DoctorCommand.words(StorageStatus.PLENTY)).isEqualTo("nobody knows, plenty");
    }

    @Test
    void saysHowTheKeyIsKept() {
        assertThat(DoctorCommand.words(Protection.FILE_RIGHTS)).isEqualTo("kept by the rights of its file alone");
        assertThat(DoctorCommand.words(Protection.WINDOWS_DATA_PROTECTION))
                .isEqualTo("protected by Windows for this PC");
    }

    private static String words(Level level) {
        return DoctorCommand.words(new StorageStatus(level, 1_500_000_000));
    }
}
