package io.mostrador.launcher.cli;

import io.mostrador.launcher.cli.bench.BenchCommand;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The root of the command line.
@Command(
        name = "mostrador",
        description = "The till that sells.",
        mixinStandardHelpOptions = true,
        version = "Mostrador 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            PricesCommand.class,
            PromotionsCommand.class,
            RatesCommand.class,
            GiftCardsCommand.class,
            ReplayCommand.class,
            JournalCommand.class,
            KeyCommand.class,
            RebuildCommand.class,
            MirrorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServerCommand.class,
            EnrolCommand.class,
            TerminalCommand.class,
            BenchCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        })
public final class MostradorCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    /// With no command: an error, because nothing was done.
    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec, "picocli sets it").commandLine(), "Say what to do");
    }
}
