package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.Recovery;
import io.mostrador.db.TillStore;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.ProgressLine;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `rebuild`
@Command(
        name = "rebuild",
        description = "Makes the database anew from the journal. The old file is set aside, never deleted.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if (!Files.isDirectory(data.path())) {
            throw new CommandFailure("There is no till in " + data.path() + "; name its folder with --data");
        }
        long start = System.nanoTime();
        Recovery recovery =
                TillStore.rebuild(new DataDirectory(data.path()), ProgressLine.of(System.err, "Rebuilding"));
        System.out.printf(
                "Rebuilt from %,d entries in %.1f s%s%n",
                recovery.appliedEntries(),
                (System.nanoTime() - start) / 1e9,
                recovery.setAside().map(file -> "; the old file is " + file).orElse(""));
        return 0;
    }
}
