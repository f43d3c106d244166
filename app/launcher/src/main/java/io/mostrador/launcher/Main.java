package io.mostrador.launcher;

import io.mostrador.launcher.cli.MostradorCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// The entry of the program: one command line for the script and the installed program. Errors are one line on standard
/// error that says what to do; the exit code is 0 only when everything asked for was done.
public final class Main {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command line and gives its exit code: 0 done, 1 failed, 2 not understood.
    public static int run(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        return new CommandLine(new MostradorCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, _) -> misunderstood(problem))
                .setExecutionExceptionHandler((failure, commandLine, _) -> explain(failure, commandLine.getErr()))
                .execute(arguments);
    }

    /// One line, not the whole help: that is one command away.
    private static int misunderstood(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String sentence = Explanation.oneLine(String.valueOf(problem.getMessage()));
        command.getErr().println(sentence + "; see: " + command.getCommandSpec().qualifiedName() + " --help");
        return NOT_UNDERSTOOD;
    }

    private static int explain(Exception failure, PrintWriter err) {
        Optional<String> expected = Explanation.of(failure);
        if (expected.isPresent()) {
            err.println(expected.get());
        } else {
            String code = Faults.code(failure);
            Logger log = LoggerFactory.getLogger(Main.class);
            log.error("fault {}", code, failure);
            err.println("Fault " + code + ": " + Explanation.oneLine(failure.toString())
                    + "; everything acknowledged before is in the journal");
        }
        return FAILED;
    }
}
