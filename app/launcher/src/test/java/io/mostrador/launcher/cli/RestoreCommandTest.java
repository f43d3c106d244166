package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.TillStore;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.rig.Damage;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.register.fact.Stamp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `backup`, `restore` and `journal repair`, as a person in the shop uses them.
@Tag("slow")
class RestoreCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path till() {
        return folder.resolve("till");
    }

    private CommandRun onTill(String... words) {
        String[] all = Stream.concat(Stream.of(words), Stream.of("--data", till().toString()))
                .toArray(String[]::new);
        return CommandRun.of(all);
    }

    private void sell(int baskets) throws IOException {
        Path items = folder.resolve("items.csv");
        Files.writeString(items, "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n");
        StringBuilder lines = new StringBuilder("basket,code,quantity\n");
        for (int basket = 1; basket <= baskets; basket++) {
            lines.append(basket).append(",1001,2\n");
        }
        Path file = folder.resolve("baskets.csv");
        Files.writeString(file, lines);
        assertThat(onTill("import", items.toString()).exitCode()).isZero();
        CommandRun replay = onTill("replay", "--baskets", file.toString());
        assertThat(replay.exitCode()).as(replay.err()).isZero();
    }

    private Path backup() {
        CommandRun backup = onTill("backup", "--to", folder.resolve("backups").toString());
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("checked; entries through ");
        return Path.of(backup.outLines().getFirst().substring("Backup in ".length()));
    }

    private void loseTheDisk() throws IOException {
        try (Stream<Path> files = Files.walk(till())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aBackupBringsTheTillBack() throws IOException {
        sell(3);
        Path backup = backup();
        loseTheDisk();

        CommandRun restore = onTill("restore", "--from", backup.toString());

        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(restore.out())
                .contains("Nobody else could be asked for more")
                .contains("a new epoch begins")
                .containsPattern("The till has 3 sales and goes on with receipt 10[0-9]{3}");
        assertThat(onTill("journal", "verify", "--entries").out()).contains("3 sales");
        sell(1);
        assertThat(onTill("doctor").out()).containsPattern("sales +4, ");
    }

    @Test
    void theMirrorBringsItBackAndTellsWhichTillsItHas() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        Files.createDirectories(till());
        assertThat(onTill("mirror", "set", stick.toString()).exitCode()).isZero();
        sell(4);
        loseTheDisk();

        CommandRun restore = onTill("restore", "--mirror", stick.toString());

        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(restore.out()).contains("The till has 4 sales");
        Files.createDirectories(stick.resolve("mostrador-" + new UUID(1, 2)).resolve("journal"));
        assertOneLine(onTill("restore", "--mirror", stick.toString()), 1, "mirrors of several tills, name one of");
        assertOneLine(onTill("restore", "--mirror", folder.toString()), 1, "There is no till's mirror in");
    }

    @Test
    void onANewMachineItAsksForTheRecoveryCode() throws IOException {
        sell(2);
        Path backup = backup();
        String code = new DataDirectory(till()).recoveryCode();
        Path keys = Path.of(System.getProperty("user.dir"), "target", "keys");
        try (Stream<Path> files = Files.list(keys)) {
            for (Path key : files.filter(file -> code.equals(read(file))).toList()) {
                Files.delete(key);
            }
        }
        loseTheDisk();
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("WRONG\n".getBytes(StandardCharsets.UTF_8)));
            CommandRun wrong = onTill("restore", "--from", backup.toString());
            assertThat(wrong.exitCode()).isEqualTo(1);
            assertThat(till()).doesNotExist();
            System.setIn(new ByteArrayInputStream((code + "\n").getBytes(StandardCharsets.UTF_8)));
            CommandRun restore = onTill("restore", "--from", backup.toString());
            assertThat(restore.exitCode()).as(restore.err()).isZero();
            assertThat(restore.out()).contains("The till has 2 sales");
        } finally {
            System.setIn(before);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withoutItsServerItGoesOnOnlyWhenTold() throws IOException {
        sell(2);
        try (TillStore store = TillOpening.open(till())) {
            store.recordEnrolment(
                    new Enrolment("http://127.0.0.1:9", new UUID(3, 4)),
                    new Stamp(Instant.now(), store.memory().load().store().zone(), null, null));
        }
        Path backup = backup();
        loseTheDisk();

        assertOneLine(onTill("restore", "--from", backup.toString()), 1, "or go on without it: --offline");
        assertThat(till()).doesNotExist();
        assertThat(onTill("restore", "--from", backup.toString(), "--offline").exitCode())
                .isZero();
    }

    @Test
    void aDamagedJournalIsRepairedWhenAPersonSaysSo() throws IOException {
        sell(5);
        Damage.turnBit(till(), 2_500);

        CommandRun refused =
                onTill("replay", "--baskets", folder.resolve("baskets.csv").toString());
        assertOneLine(refused, 1, "do not sell on it: journal repair");
        assertOneLine(onTill("backup", "--to", folder.resolve("backups").toString()), 1, "repair it first");

        CommandRun repair = onTill("journal", "repair");

        assertThat(repair.exitCode()).as(repair.err()).isZero();
        assertThat(repair.out()).contains("damaged in").contains("recorded once more");
        assertThat(onTill("journal", "verify", "--entries").exitCode()).isZero();
        sell(1);
        assertThat(onTill("doctor").exitCode()).isZero();
    }

    @Test
    void whatCannotBeIsOneLine() throws IOException {
        assertOneLine(onTill("backup", "--to", folder.resolve("backups").toString()), 1, "There is no journal in");
        sell(1);
        assertOneLine(onTill("backup", "--to", till().resolve("here").toString()), 1, "inside the till's data");
        assertOneLine(onTill("restore", "--from", folder.toString()), 1, "There is no till in");
        Path backup = backup();
        try (TillStore store = TillOpening.open(till())) {
            assertOneLine(onTill("restore", "--from", backup.toString()), 1, "another till is running");
            assertThat(store.totals().saleCount()).isEqualTo(1);
        }
    }
}
