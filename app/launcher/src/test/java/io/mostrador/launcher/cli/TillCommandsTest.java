package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.rig.Damage;
import io.mostrador.launcher.rig.Programs;
import io.mostrador.launcher.rig.Sold;
import io.mostrador.launcher.till.TillOpening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands do to a till on the disk, what they say, how they end. Every failure is one line.
@Tag("slow")
class TillCommandsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void importOfAMissingFileSaysSo() {
        assertOneLine(onTill("import", "none.csv"), 1, "There is no file none.csv; check the path");
    }

    @Test
    void importReportsBadRowsAndTakesNothing() throws IOException {
        Path file = write("items.csv", """
                barcode,name,price,tax_rate
                1001,Pan,10.50,21
                1002,Leche,1.000.00,21
                ,Nada,1,21
                1004,Queso,5,150
                """);

        assertOneLine(onTill("import", file.toString()), 1, "Nothing imported: 3 of 4 rows");
        List<String> report = Files.readAllLines(till().resolve("imports").resolve("items.csv.errors.csv"));
        assertThat(report).hasSize(4);
        assertThat(report.get(1)).startsWith("3,1002,").contains("thousands separator");
        assertThat(report.get(2)).startsWith("4,,").contains("barcode");
        assertThat(report.get(3)).startsWith("5,1004,").contains("between 0 and 100");
        assertThat(itemCount()).isZero();
    }

    @Test
    void importWithSkippedErrorsTakesTheGoodRows() throws IOException {
        Path file = write("items.csv", "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n1002,,1,21\n");

        assertThat(onTill("import", file.toString(), "--skip-errors").exitCode())
                .isZero();
        assertThat(itemCount()).isEqualTo(1);
    }

    @Test
    void importTwiceDoesNotDouble() throws IOException {
        Path file = write("items.csv", "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n1002,Leche,1,21\n");

        assertThat(onTill("import", file.toString()).out())
                .contains("Imported 2 items")
                .contains("the till has 2");
        assertThat(onTill("import", file.toString()).out())
                .contains("Imported 2 items")
                .contains("the till has 2");
        assertThat(itemCount()).isEqualTo(2);
    }

    @Test
    void aSecondProgramOnTheSameTillIsRefused() throws IOException {
        Path file = write("items.csv", "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n");
        Path baskets = write("baskets.csv", "basket,code,quantity\n1,1001,1\n");
        try (TillStore open = TillOpening.open(till())) {
            String refusal = "another till is running on " + till() + "; close it first";
            assertOneLine(onTill("import", file.toString()), 1, refusal);
            assertOneLine(onTill("replay", "--baskets", baskets.toString()), 1, refusal);
            assertOneLine(onTill("rebuild"), 1, refusal);
            assertOneLine(onTill("enrol", "--server", "http://127.0.0.1:9", "--code", "X"), 1, refusal);
            assertThat(onTill("journal", "verify").exitCode())
                    .as("a journal may be read")
                    .isZero();
            assertThat(open.totals().saleCount()).isZero();
        }
    }

    @Test
    void aSecondTillInAProcessOfItsOwnIsRefused() {
        try (TillStore open = TillOpening.open(till())) {
            assertThat(open.isFounded()).isTrue();
            Programs programs = new Programs(folder.resolve("output"), Map.of(), Programs.QUICK_START);
            try (var second = programs.start("run", "--headless", "--data", till().toString())) {
                assertThat(second.exitCode(PATIENCE)).isEqualTo(1);
                assertThat(second.err().lines().toList())
                        .singleElement()
                        .asString()
                        .contains("another till is running");
            }
        }
    }

    @Test
    void runWithoutADisplaySaysWhatToDo() {
        Programs programs = new Programs(folder.resolve("output"), Map.of(), Programs.QUICK_START);
        try (var run = programs.start("run", "--data", till().toString())) {
            assertThat(run.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(run.err().lines().toList())
                    .singleElement()
                    .asString()
                    .contains("There is no display here")
                    .contains("mostrador demo");
        }
        assertThat(till()).doesNotExist();
    }

    @Test
    void journalIsListedExportedAndVerified() throws IOException {
        sellSome();
        CommandRun verify = onTill("journal", "verify", "--entries");
        CommandRun list = onTill("journal", "list", "--json");
        CommandRun plain = onTill("journal", "list");
        Path file = folder.resolve("journal.jsonl");
        CommandRun export = onTill("journal", "export", "--to", file.toString());

        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.out()).contains("2 sales, sum in minor units 3150").contains("The journal is whole");
        assertThat(list.exitCode()).isZero();
        assertThat(list.outLines())
                .hasSizeGreaterThan(8)
                .allMatch(line -> line.startsWith("{\"at\":\"") && line.endsWith("\"}"))
                .allMatch(line -> line.contains(",\"hash\":\""));
        assertThat(plain.outLines()).hasSameSizeAs(list.outLines());
        assertThat(export.exitCode()).isZero();
        assertThat(Files.readAllLines(file)).hasSameSizeAs(list.outLines());
        assertThat(onTill("journal", "export").out()).isEqualTo(Files.readString(file));
    }

    @Test
    void copiedFilesAreVerifiedByThemselves() throws IOException {
        sellSome();
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(till().resolve("journal"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        CommandRun whole = CommandRun.of("journal", "verify", "--files", copy.toString(), "--every-signature");
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.out()).containsPattern("signatures verified: [1-9]").contains("The journal is whole");

        Path key = write("other.key", "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n");
        CommandRun other =
                CommandRun.of("journal", "verify", "--files", copy.toString(), "--public-key", key.toString());
        assertOneLine(other, 1, "did not sign");
        CommandRun anchor = CommandRun.of("journal", "verify", "--files", copy.toString(), "--anchor", "999:0badcafe");
        assertOneLine(anchor, 1, "but entry 999 is known");
        assertOneLine(
                CommandRun.of("journal", "verify", "--files", copy.toString(), "--anchor", "what"),
                1,
                "An anchor is a sequence");
    }

    @Test
    void theMirrorHasEverythingThatWasSold() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        assertThat(onTill("mirror", "set", stick.toString()).exitCode()).isZero();
        sellSome();
        String status = onTill("mirror", "status").out();
        assertThat(status).containsPattern("there now +till \\S+, 1 journal files, \\d+ bytes");
        Path copy;
        try (Stream<Path> files = Files.list(stick)) {
            copy = files.filter(Files::isDirectory).findFirst().orElseThrow().resolve("journal");
        }
        CommandRun ours = onTill("journal", "verify");
        CommandRun theirs = CommandRun.of("journal", "verify", "--files", copy.toString());
        assertThat(theirs.exitCode()).as(theirs.err()).isZero();
        assertThat(theirs.out()).isEqualTo(ours.out()).contains("The journal is whole");
    }

    @Test
    void theKeyComesBackFromItsRecoveryCode() throws IOException {
        sellSome();
        CommandRun shown = onTill("key", "recovery-code");
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        String code = shown.out().strip();
        assertThat(code).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");
        String wrong = code.substring(0, 27).replace('-', ' ') + code.charAt(0);
        assertOneLine(onTill("key", "recover", wrong.substring(4)), 1, "28 letters and digits");
        CommandRun back = onTill("key", "recover", code);
        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(onTill("key", "renew").exitCode()).isZero();
        CommandRun doctor = onTill("doctor");
        assertThat(doctor.out()).containsPattern("sales +2, sum").contains("made anew");
        assertThat(onTill("key", "recovery-code").out().strip()).isEqualTo(code);
        assertOneLine(CommandRun.of("key", "renew", "--data", folder.toString()), 1, "There is no till in");
    }

    @Test
    void aKeyThatOnlyAnotherPcOpensIsToldInOneLineAndComesBack() throws IOException {
        sellSome();
        String code = onTill("key", "recovery-code").out().strip();
        String ring = Files.readAllLines(till().resolve("till.keys")).get(1).substring("ring ".length());
        Path key = Path.of(System.getenv("MOSTRADOR_KEYS"), ring + ".key");
        String text = "mostrador-secret 1 WINDOWS_DATA_PROTECTION\nAQAAANCM\n";
        CRC32C check = new CRC32C();
        check.update(text.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(key, text + "check " + Long.toHexString(check.getValue()) + "\n");
        String kept = Files.readString(key);
        assertOneLine(onTill("doctor"), 1, "start the till on that PC, or bring the key back");
        assertOneLine(onTill("key", "recovery-code"), 1, "start the till on that PC, or bring the key back");
        assertThat(key).hasContent(kept);
        assertThat(onTill("key", "recover", code).exitCode()).isZero();
        assertThat(onTill("doctor").out()).containsPattern("sales +2, sum");
    }

    @Test
    void aDamagedJournalIsFoundAndNamed() throws IOException {
        sellSome();
        Damage.turnBit(till(), 2_500);

        CommandRun verify = onTill("journal", "verify");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.errLines())
                .singleElement()
                .asString()
                .matches("The journal is damaged in \\S+ at byte \\d+, entry \\d+: .+");
        assertOneLine(onTill("rebuild"), 1, "journal damaged in ");
        assertOneLine(onTill("doctor"), 1, "journal damaged in ");
        CommandRun list = onTill("journal", "list");
        assertThat(list.errLines()).singleElement().asString().contains("journal damaged in ");
    }

    @Test
    void rebuildGivesTheSameRows() throws IOException, SQLException {
        sellSome();
        var before = Sold.inDatabase(till());
        CommandRun rebuild = onTill("rebuild");

        assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
        assertThat(rebuild.out()).contains("Rebuilt from ").contains("the old file is ");
        assertThat(Sold.inDatabase(till())).isEqualTo(before).hasSize(2);
    }

    @Test
    void doctorDescribesTheTill() throws IOException {
        assertThat(onTill("doctor").out()).contains("none yet");
        sellSome();
        assertThat(onTill("doctor").out()).containsPattern("mirror +none");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        assertThat(onTill("mirror", "set", copy.toString(), "--required").exitCode())
                .isZero();
        CommandRun doctor = onTill("doctor");

        assertThat(doctor.exitCode()).as(doctor.err()).isZero();
        assertThat(doctor.out())
                .containsPattern("free space +[0-9,.]+ MB, (plenty|low|very low|full)")
                .containsPattern("sales +2, sum in minor units 3150")
                .containsPattern(
                        "key +(kept by the rights of its file alone|protected by Windows for this PC), in .*keys")
                .containsPattern("printer +none")
                .containsPattern("mirror +" + copy.toAbsolutePath() + ", required");
    }

    @Test
    void expectedTroubleIsOneLine() throws IOException {
        Path baskets = write("baskets.csv", "basket,code,quantity\n1,1001,1\n");
        assertOneLine(onTill("journal", "verify"), 1, "There is no journal in ");
        assertOneLine(onTill("rebuild"), 1, "There is no till in ");
        assertOneLine(onTill("replay", "--baskets", "none.csv"), 1, "There is no file none.csv");
        assertOneLine(
                onTill("replay", "--baskets", baskets.toString(), "--acks", "no/folder/acks"),
                1,
                "There is no file or folder no/folder/acks");
        assertOneLine(
                onTill("replay", "--baskets", baskets.toString(), "--printer", "lpt1"),
                1,
                "like serial:/dev/ttyS0?baud=38400");
        assertOneLine(onTill("replay", "--baskets", baskets.toString(), "--pin", "0000"), 1, "refused");
        assertOneLine(onTill("enrol", "--server", "http://127.0.0.1:9", "--code", "AAAA"), 1, "does not answer");
        assertOneLine(onTill("enrol", "--server", "nonsense", "--code", "AAAA"), 1, "nonsense");
        assertOneLine(onTill("run", "--headless", "--paper", "57"), 1, "80 or 58 mm");
        assertOneLine(
                CommandRun.of("bench", "no-such-bench"),
                1,
                "There is no benchmark 'no-such-bench'; there are durable-sale, items, promotions, scan-to-frame,"
                        + " cold-start, crash, kill, soak, many-sales");
        assertOneLine(
                CommandRun.of(
                        "server",
                        "tenant",
                        "list",
                        "--data",
                        folder.resolve("none").toString()),
                1,
                "No server is running in ");
        Path aFile = write("file", "");
        assertOneLine(CommandRun.of("import", baskets.toString(), "--data", aFile.toString()), 1, aFile.toString());
    }

    /// In the columns of UCI Online Retail: sold, given away, brought back, without a price that can be, without
    /// a name, and more than a line can hold.
    @Test
    void everyRowOfAFileIsSoldOrComesBackOrIsRefusedWithItsReason() throws IOException {
        Path baskets = write("retail.csv", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                536365,71053,LANTERN,2,2010-12-01 08:26:00,0.0,17850.0,United Kingdom
                C536366,85123A,HOLDER,-1,2010-12-01 08:27:00,2.55,17850.0,United Kingdom
                536367,B,Adjust bad debt,1,2010-12-01 08:28:00,-11062.06,,United Kingdom
                536368,22960,JAM,1000000000,2010-12-01 08:29:00,4.25,,United Kingdom
                """);
        Path ledger = folder.resolve("ledger.csv");
        CommandRun replay =
                onTill("replay", "--baskets", baskets.toString(), "--create-items", "--ledger", ledger.toString());

        assertThat(replay.exitCode()).as(replay.out() + replay.err()).isZero();
        assertThat(replay.out()).contains("2 sales with 3 lines, total 12.75", "all rows are accounted for");
        assertThat(Files.readAllLines(ledger))
                .containsExactly(
                        "fate,reason,rows,file_amount,till_amount",
                        "SOLD,,2,15.30,15.30",
                        "RETURNED,,1,-2.55,-2.55",
                        "REFUSED,AMOUNT_NOT_VALID,1,-11062.06,0",
                        "REFUSED,UNREADABLE_ROW,1,4250000000.00,0",
                        "TOTAL,,5,4249988950.69,12.75",
                        "FILE,,5,4249988950.69,");
    }

    /// Two sales, of two pieces and of one at 10.50.
    private void sellSome() throws IOException {
        Path items = write("items.csv", "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n");
        Path baskets = write("baskets.csv", "basket,code,quantity\n1,1001,2\n2,1001,1\n");
        assertThat(onTill("import", items.toString()).exitCode()).isZero();
        CommandRun replay = onTill("replay", "--baskets", baskets.toString());
        assertThat(replay.exitCode()).as(replay.err()).isZero();
    }

    private int itemCount() {
        try (TillStore store = TillStore.open(till())) {
            int[] count = {0};
            store.items().forEach(item -> count[0]++);
            return count[0];
        }
    }

    private Path till() {
        return folder.resolve("till").toAbsolutePath();
    }

    private CommandRun onTill(String... command) {
        return CommandRun.of(Stream.concat(Stream.of(command), Stream.of("--data", till().toString()))
                .toArray(String[]::new));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
