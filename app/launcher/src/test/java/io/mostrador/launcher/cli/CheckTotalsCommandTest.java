package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.launcher.invoice.Paper;
import io.mostrador.launcher.rig.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check totals` says, and how it ends.
class CheckTotalsCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static CommandRun check(String... files) {
        String[] command = new String[files.length + 2];
        command[0] = "check";
        command[1] = "totals";
        System.arraycopy(files, 0, command, 2, files.length);
        return CommandRun.of(command);
    }

    @Test
    void zeroWhenAllAgrees() throws IOException {
        String file = file("a.xml", Paper.WORKSHOP.text());
        CommandRun run = check(file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.outLines()).containsExactly(file + ": agrees, 3 lines, 236.78 EUR with VAT");
    }

    @Test
    void oneAndATableWhenSomethingDiffers() throws IOException {
        CommandRun run = check(file("a.xml", Paper.WORKSHOP.with(">38.32<", ">38.42<")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines().getFirst()).endsWith("a.xml: differs");
        assertThat(run.outLines().get(1)).containsPattern("term +where +document +recomputed +difference");
        assertThat(run.outLines().get(2)).containsPattern("BT-117 +S 21 % +tax amount +38.42 +38.32 +0.10");
        assertThat(run.outLines().subList(3, 5))
                .containsExactly(
                        "  contradicts BR-CO-17, S 21 %: BT-117 is 38.42, its parts make 38.32",
                        "  contradicts BR-CO-14, document: BT-110 is 39.32, its parts make 39.42");
        assertThat(run.outLines()).hasSize(5);
    }

    @Test
    void oneWhenARuleIsBrokenThoughNoAmountDiffers() throws IOException {
        CommandRun run = check(file("a.xml", Paper.WORKSHOP.with(">136.80<", ">136.800<")));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("contradicts BR-DEC-18").doesNotContain("recomputed");
    }

    @Test
    void twoAndOneSentenceWhenItIsNoInvoice() throws IOException {
        assertOneLine(check(file("a.xml", "<html/>")), 2, "a.xml is no UBL 2.1 Invoice or CreditNote");
        assertOneLine(check(folder.resolve("none.xml").toString()), 2, "none.xml cannot be read");
        assertOneLine(
                check(file("b.xml", Paper.WORKSHOP.with(">132<", ">999999999999999999<"))), 2, "too large for money");
        assertOneLine(CommandRun.of("check", "totals"), 2, "check totals --help");
    }

    @Test
    void foldersAndManyFilesEndInASum() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("deep/deeper"));
        Files.writeString(inside.resolve("one.XML"), Paper.BAKERY.text());
        Files.writeString(inside.resolve("two.xml"), Paper.BAKERY.with(">50.70<", ">50.71<"));
        Files.writeString(inside.resolve("notes.txt"), "no XML, and not looked at");
        String good = file("good.xml", Paper.TAKEN_BACK.text());
        String bad = file("bad.xml", "<html/>");

        CommandRun run = check(folder.resolve("deep").toString(), good);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.outLines().getLast()).isEqualTo("3 files: 2 agree, 1 differ, 0 are no such invoice");
        CommandRun all = check(folder.resolve("deep").toString(), bad, good);
        assertThat(all.exitCode()).isEqualTo(2);
        assertThat(all.outLines().getLast()).isEqualTo("4 files: 2 agree, 1 differ, 1 are no such invoice");
    }

    @Test
    void aFolderWithoutInvoicesIsNoAgreement() {
        assertOneLine(check(folder.toString()), 2, "no XML file");
    }
}
