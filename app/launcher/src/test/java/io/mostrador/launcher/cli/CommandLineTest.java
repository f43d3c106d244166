package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.launcher.rig.CommandRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command explains itself, and says in one line what it did not understand.
class CommandLineTest {
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(List<String> command) {
        CommandRun help = CommandRun.of(plus(command, "--help"));

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: mostrador").hasSizeGreaterThan(100);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ownCommands")
    void everyCommandRefusesAnUnknownOptionInOneLine(List<String> command) {
        assertOneLine(CommandRun.of(plus(command, "--no-such-option")), 2, "--help");
    }

    static Stream<List<String>> commands() {
        return below(List.of(), new CommandLine(new MostradorCommand()));
    }

    /// All but picocli's own `help`, which shows the help whatever else is said.
    static Stream<List<String>> ownCommands() {
        return commands().filter(command -> !command.equals(List.of("help")));
    }

    private static Stream<List<String>> below(List<String> path, CommandLine command) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> below(
                                Stream.concat(path.stream(), Stream.of(sub.getKey()))
                                        .toList(),
                                sub.getValue())));
    }

    private static String[] plus(List<String> command, String option) {
        return Stream.concat(command.stream(), Stream.of(option)).toArray(String[]::new);
    }

    @Test
    void saysWhatToDoWhenNothingIsAsked() {
        assertOneLine(CommandRun.of(), 2, "Say what to do; see: mostrador --help");
        assertOneLine(CommandRun.of("journal"), 2, "see: mostrador journal --help");
    }
}
