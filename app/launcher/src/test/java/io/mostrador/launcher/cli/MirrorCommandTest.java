package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mostrador.launcher.Folders;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the second copy of the journal goes, what is refused, what is said to be there.
class MirrorCommandTest {
    /// A folder nobody can write to, not even root.
    private static final Path UNWRITABLE = Path.of("/proc");
    /// Another disk than the temporary folder's, on most Linux machines.
    private static final Path OTHER_DISK = Path.of("/dev/shm");

    @TempDir
    private Path folder = Path.of("");

    private Path till = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        till = Files.createDirectory(folder.toAbsolutePath().resolve("till"));
        copy = Files.createDirectory(folder.toAbsolutePath().resolve("copy"));
    }

    @Test
    void aTillHasNoMirrorUntilOneIsNamed() {
        assertThat(mirror("status").out()).containsPattern("^mirror +none\\R$");
        assertThat(mirror().out()).isEqualTo(mirror("status").out());
    }

    @Test
    void whatIsSetIsKeptForTheNextStart() {
        CommandRun set = mirror("set", copy.toString());

        assertThat(set.exitCode()).as(set.err()).isZero();
        assertThat(set.outLines())
                .singleElement()
                .asString()
                .startsWith("From the next start of the till")
                .endsWith(copy.toString());
        assertThat(settings().mirror()).isEqualTo(copy);
        assertThat(settings().mirrorRequired()).isFalse();
        assertThat(copy).isDirectoryContaining("glob:**/mostrador-mirror.txt");

        mirror("set", copy.toString(), "--required");
        assertThat(settings().mirrorRequired()).isTrue();
        mirror("set", copy.toString());
        assertThat(settings().mirrorRequired()).isFalse();
    }

    @Test
    void theDataDirectoryMayBeNamedBeforeTheCommandToo() {
        CommandRun set = CommandRun.of("mirror", "--data", till.toString(), "set", copy.toString());

        assertThat(set.exitCode()).as(set.err()).isZero();
        assertThat(settings().mirror()).isEqualTo(copy);
    }

    @Test
    void setLeavesTheOtherSettingsAlone() {
        WorkstationSettings before =
                WorkstationSettings.load(till).withPaper(58).withLook("dark", "en");
        before.save(till);
        mirror("set", copy.toString(), "--required");

        assertThat(settings()).isEqualTo(before.withMirror(copy, true));
        mirror("off");
        assertThat(settings()).isEqualTo(before);
    }

    @Test
    void aFolderThatCannotBeTheMirrorIsRefusedAndNothingIsKept() throws IOException {
        Path inside = Files.createDirectory(till.resolve("copy"));
        Path link = Files.createSymbolicLink(folder.resolve("link").toAbsolutePath(), inside);
        Path file = Files.writeString(folder.resolve("file"), "");

        assertOneLine(mirror("set", copy.resolve("none").toString()), 1, "There is no folder " + copy.resolve("none"));
        assertOneLine(mirror("set", file.toString()), 1, "There is no folder ");
        assertOneLine(mirror("set", till.toString()), 1, "is inside the till's data directory");
        assertOneLine(mirror("set", inside.toString()), 1, "is inside the till's data directory");
        assertOneLine(mirror("set", link.toString()), 1, "is inside the till's data directory");
        assertOneLine(mirror("set", folder.toString()), 1, "contains the till's data directory");
        assertThat(till.resolve("workstation.properties")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() {
        assumeTrue(Files.isDirectory(UNWRITABLE));

        assertOneLine(mirror("set", UNWRITABLE.toString()), 1, "Cannot write to " + UNWRITABLE);
        assertThat(settings().mirror()).isNull();
    }

    @Test
    void theSameDiskIsTakenWithAWarning() {
        CommandRun set = mirror("set", copy.toString());

        assertOneLine(set, 0, "same disk");
        assertThat(set.err()).contains("nothing but deletion");
    }

    @Test
    void anotherDiskIsTakenWithoutAWarning() throws IOException {
        assumeTrue(
                Files.isWritable(OTHER_DISK) && !Files.getFileStore(OTHER_DISK).equals(Files.getFileStore(folder)));
        Path other = Files.createTempDirectory(OTHER_DISK, "mirror");
        try {
            assertThat(mirror("set", other.toString()).err()).isEmpty();
            assertThat(settings().mirror()).isEqualTo(other);
        } finally {
            Folders.delete(other);
        }
    }

    @Test
    void statusCountsWhatIsThere() throws IOException {
        mirror("set", copy.toString(), "--required");
        assertThat(mirror("status").out())
                .containsPattern("mirror +" + copy + ", required")
                .containsPattern("there now +no journal yet");

        Path journal = Files.createDirectories(copy.resolve("mostrador-0190b3c0-0000-7000-8000-000000000001/journal"));
        Files.write(journal.resolve("00000000000000000001.journal"), new byte[1_000]);
        Files.write(journal.resolve("00000000000000000123.journal"), new byte[234]);
        Files.write(journal.resolve("00000000000000000001.signatures"), new byte[50]);
        Files.createDirectory(copy.resolve("holiday pictures"));
        assertThat(mirror("status").outLines())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("till 0190b3c0-0000-7000-8000-000000000001, 2 journal files, 1234 bytes");
    }

    @Test
    void statusSaysWhenTheFolderIsMissing() {
        mirror("set", copy.toString());
        Folders.delete(copy);
        CommandRun status = mirror("status");

        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).containsPattern("there now +nothing, the folder is missing; plug its disk in");
    }

    @Test
    void offLeavesTheCopyWhereItIs() throws IOException {
        mirror("set", copy.toString(), "--required");
        Path kept = Files.writeString(copy.resolve("kept"), "");
        CommandRun off = mirror("off");

        assertThat(off.exitCode()).as(off.err()).isZero();
        assertThat(settings().mirror()).isNull();
        assertThat(settings().mirrorRequired()).isFalse();
        assertThat(kept).exists();
        assertThat(mirror("off").exitCode()).as("twice").isZero();
    }

    private WorkstationSettings settings() {
        return WorkstationSettings.load(till);
    }

    private CommandRun mirror(String... arguments) {
        return CommandRun.of(Stream.of(Stream.of("mirror"), Stream.of(arguments), Stream.of("--data", till.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
