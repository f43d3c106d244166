package io.mostrador.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.launcher.rig.Program;
import io.mostrador.launcher.rig.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo as a newcomer starts it.
@Tag("slow")
class DemoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PNG_BYTES = 2_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aScriptedCashierSellsAndAllPlacesAgree() throws IOException {
        Path out = folder.resolve("demo");
        Programs programs = new Programs(folder.resolve("output"), Map.of(), Programs.QUICK_START);
        try (Program demo = programs.start("demo", "--headless", "--out", out.toString())) {
            assertThat(demo.exitCode(PATIENCE))
                    .as("%s%s", demo.out(), demo.err())
                    .isZero();
            assertThat(demo.out()).contains("journal = database = paper = server, to the cent");
            assertThat(demo.err()).isEmpty();
        }

        JsonNode summary = new JsonMapper().readTree(Files.readString(out.resolve("summary.json")));
        for (String place : List.of("journal", "database", "paper", "server")) {
            assertThat(summary.get(place)).as(place).isEqualTo(summary.get("sold"));
        }
        assertThat(summary.get("sold").get("sales").intValue()).isEqualTo(DemoShift.BASKETS);
        assertThat(summary.get("sold").get("totalMinor").longValue()).isPositive();
        assertThat(summary.get("journalWhole").booleanValue()).isTrue();
        assertThat(summary.get("waiting").longValue()).isZero();
        assertThat(pictures(out.resolve("screens"))).hasSizeGreaterThan(20);
        assertThat(pictures(out.resolve("papers"))).hasSizeGreaterThan(DemoShift.BASKETS);
    }

    /// PNG files that show something.
    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".png") && file.toFile().length() > PNG_BYTES)
                    .toList();
        }
    }
}
