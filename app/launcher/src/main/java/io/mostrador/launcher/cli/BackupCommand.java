package io.mostrador.launcher.cli;

import io.mostrador.db.Backup;
import io.mostrador.db.DataDirectory;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `backup`
@Command(
        name = "backup",
        description = {
            "Copies the till into a folder of its own and reads the copy again. The till may be open.",
            "Nobody can read it without the till's key: keep the recovery code somewhere else (key recovery-code)."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "where backups are kept")
    private Path place = Path.of("");

    @Override
    public Integer call() throws IOException {
        JournalCommand.folderOf(data);
        Path target = place.toAbsolutePath().normalize();
        if (target.startsWith(data.path())) {
            throw new CommandFailure(target + " is inside the till's data directory; name a folder on another disk");
        }
        Backup.Written written = new Backup(new DataDirectory(data.path()), List.of(WorkstationSettings.FILE))
                .write(target, Instant.now());
        System.out.printf("Backup in %s%n", written.folder());
        System.out.printf(
                "%,.1f MB, checked; entries through %d, whose hash begins with %s%n",
                written.bytes() / 1e6, written.sequence(), written.hash().substring(0, 8));
        return 0;
    }
}
