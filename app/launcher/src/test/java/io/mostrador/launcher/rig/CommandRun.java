package io.mostrador.launcher.rig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.launcher.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One command line run in this process.
///
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
public record CommandRun(int exitCode, String out, String err) {

    public static CommandRun of(String... arguments) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Main.run(arguments);
            return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    public List<String> outLines() {
        return out.lines().toList();
    }

    public List<String> errLines() {
        return err.lines().toList();
    }

    /// A failure is one line on standard error that holds `part`.
    public static void assertOneLine(CommandRun run, int exitCode, String part) {
        assertThat(run.errLines()).singleElement().asString().contains(part);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
