package io.mostrador.launcher.cli.bench;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.launcher.rig.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The long runs, made short.
@Tag("slow")
class BenchCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSoakSellsAndFindsEverythingAgain() throws IOException {
        Path csv = folder.resolve("rows.csv");
        CommandRun soak = bench("soak", "--hours", "0.002", "--rate", "100000", "--seed", "1", "--csv", csv.toString());

        assertThat(soak.exitCode()).as(soak.err()).isZero();
        assertThat(soak.out())
                .contains("from seed 1", "too short to say whether it grows", "print jobs waiting: 0")
                .containsPattern("sales +(\\d+) acknowledged, \\1 in the journal")
                .containsPattern("problems +0");
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows).hasSize(9);
        assertThat(rows.getFirst()).startsWith("minutes,sales,heap_bytes,");
        List<long[]> sales = rows.stream()
                .skip(1)
                .map(row -> row.split(","))
                .map(row -> new long[] {Long.parseLong(row[1]), Long.parseLong(row[2])})
                .toList();
        assertThat(sales.getLast()[0]).as("sales").isGreaterThan(sales.getFirst()[0]);
        assertThat(sales).as("heap").allMatch(row -> row[1] > 1_000_000);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aTillWithManySalesIsMeasuredAgainstAnEmptyOne() throws IOException {
        Path json = folder.resolve("table.json");
        CommandRun many = bench("many-sales", "--sales", "200", "--seed", "1", "--json", json.toString());

        assertThat(many.exitCode()).as(many.err()).isZero();
        JsonNode table = new JsonMapper().readTree(Files.readString(json));
        assertThat(table.findValuesAsString("name"))
                .containsExactly(
                        "made",
                        "journal",
                        "h2",
                        "open",
                        "open, classes loaded",
                        "verify",
                        "verify --entries",
                        "rebuild",
                        "durable sale",
                        "durable sale, p99");
        assertThat(table.findValuesAsString("limit")).contains("<= 1.5x", "<= 3.0x", ">= 5,000", "<= 1.1x");
        assertThat(table).allMatch(row -> row.get("value").doubleValue() > 0);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void aKilledTillKeepsWhatItSaid() {
        CommandRun kill = bench("kill", "--times", "3", "--seed", "1");

        assertThat(kill.exitCode()).as(kill.err()).isZero();
        assertThat(kill.out())
                .contains("3 kills: ")
                .containsPattern("[1-9]\\d* sales acknowledged")
                .contains("problems: 0");
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void nothingToDoIsSaid() {
        assertOneLine(bench("soak", "--hours", "0"), 1, "more than 0 hours");
        assertOneLine(bench("many-sales", "--sales", "0"), 1, "at least 1 sale");
    }

    private CommandRun bench(String name, String... options) {
        String[] command = new String[options.length + 4];
        command[0] = "bench";
        command[1] = name;
        System.arraycopy(options, 0, command, 2, options.length);
        command[command.length - 2] = "--dir";
        command[command.length - 1] = folder.resolve("work").toString();
        return CommandRun.of(command);
    }
}
