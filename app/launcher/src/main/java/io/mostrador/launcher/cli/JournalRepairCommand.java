package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalRepair;
import io.mostrador.launcher.till.TillCopies;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `journal repair`
@Command(
        name = "repair",
        description = {
            "Puts a damaged journal in order with what the mirror and the server have, while the till is closed.",
            "Where nobody has it, the till goes on in a new epoch that says so. The damaged files are set aside, never"
                    + " deleted."
        },
        mixinStandardHelpOptions = true)
final class JournalRepairCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--offline", description = "go on without asking the server")
    private boolean offline;

    @Override
    public Integer call() throws IOException {
        JournalCommand.folderOf(data);
        DataDirectory directory = new DataDirectory(data.path());
        RestoreCommand.tell(new JournalRepair(directory)
                .repair(
                        TillCopies.of(
                                directory, WorkstationSettings.load(data.path()).mirror(), offline),
                        Instant.now()));
        return 0;
    }
}
