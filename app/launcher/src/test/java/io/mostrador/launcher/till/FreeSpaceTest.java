package io.mostrador.launcher.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.StorageStatus.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
    @TempDir
    private Path directory = Path.of("");

    private long free = 2L << 30;
    private Level trouble = Level.PLENTY;

    @Test
    void warnsTwiceBeforeTheDiskIsFull() {
        FreeSpace space = new FreeSpace(directory, () -> free, () -> trouble);
        assertThat(space.status().value()).isEqualTo(StorageStatus.PLENTY);
        assertThat(at(space, FreeSpace.LOW_BYTES)).isEqualTo(Level.PLENTY);
        assertThat(at(space, FreeSpace.LOW_BYTES - 1)).isEqualTo(Level.LOW);
        assertThat(at(space, FreeSpace.VERY_LOW_BYTES - 1)).isEqualTo(Level.VERY_LOW);
        assertThat(at(space, FreeSpace.FULL_BYTES - 1)).isEqualTo(Level.FULL);
        assertThat(at(space, 0)).isEqualTo(Level.FULL);
        assertThat(at(space, FreeSpace.LOW_BYTES)).isEqualTo(Level.PLENTY);
    }

    @Test
    void givesTheReserveUpWhenTheDiskIsFullAndTakesItAgain() {
        Path reserve = directory.resolve("reserve.bytes");
        FreeSpace space = new FreeSpace(directory, () -> free, () -> trouble);
        space.look();
        assertThat(reserve).hasSize(FreeSpace.RESERVE_BYTES);

        at(space, FreeSpace.VERY_LOW_BYTES - 1);
        assertThat(reserve).exists();
        at(space, FreeSpace.FULL_BYTES - 1);
        assertThat(reserve).doesNotExist();
        at(space, FreeSpace.VERY_LOW_BYTES);
        assertThat(reserve).doesNotExist();
        at(space, FreeSpace.VERY_LOW_BYTES + FreeSpace.RESERVE_BYTES + 1);
        assertThat(reserve).hasSize(FreeSpace.RESERVE_BYTES);
    }

    @Test
    void saysWhatIsWrongUnlessTheDiskIsFull() {
        FreeSpace space = new FreeSpace(directory, () -> free, () -> trouble);
        trouble = Level.DATABASE_FAILS;
        assertThat(at(space, FreeSpace.LOW_BYTES)).isEqualTo(Level.DATABASE_FAILS);
        assertThat(at(space, FreeSpace.FULL_BYTES - 1)).isEqualTo(Level.FULL);
        trouble = Level.JOURNAL_DAMAGED;
        assertThat(at(space, FreeSpace.LOW_BYTES)).isEqualTo(Level.JOURNAL_DAMAGED);
        trouble = Level.PLENTY;
        assertThat(at(space, FreeSpace.LOW_BYTES)).isEqualTo(Level.PLENTY);
    }

    @Test
    void saysNothingWhenNobodyKnows() {
        FreeSpace space = new FreeSpace(directory, () -> -1, () -> Level.PLENTY);
        space.look();
        assertThat(space.status().value()).isEqualTo(StorageStatus.PLENTY);
        assertThat(directory.resolve("reserve.bytes")).doesNotExist();
    }

    private Level at(FreeSpace space, long bytes) {
        free = bytes;
        space.look();
        return space.status().value().level();
    }
}
