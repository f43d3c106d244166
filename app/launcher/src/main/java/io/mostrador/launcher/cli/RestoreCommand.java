package io.mostrador.launcher.cli;

import io.mostrador.db.Copy;
import io.mostrador.db.DataDirectory;
import io.mostrador.db.Mended;
import io.mostrador.db.Restore;
import io.mostrador.db.TillStore;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.TillCopies;
import io.mostrador.launcher.till.WorkstationSettings;
import io.mostrador.register.fact.RestoreSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `restore`
@Command(
        name = "restore",
        description = {
            "Brings a till back from a backup or from its mirror. What is in the data directory now is set aside,"
                    + " never deleted.",
            "The mirror and the server are asked for what they have beyond it. Sequences and receipt numbers go on well"
                    + " above all that can have been given away."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final String TILL = "mostrador-";

    @Mixin
    private DataOption data = new DataOption();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /// One of the two.
    static final class Source {
        @Option(names = "--from", paramLabel = "DIR", required = true, description = "the folder of a backup")
        @Nullable
        private Path backup;

        @Option(
                names = "--mirror",
                paramLabel = "DIR",
                required = true,
                description = "the folder that was named as the mirror, or a till's folder in it")
        @Nullable
        private Path mirror;
    }

    @Option(names = "--offline", description = "go on without asking the server")
    private boolean offline;

    @Override
    public Integer call() throws IOException {
        Path from = folder();
        DataDirectory copy = new DataDirectory(from);
        if (!Files.isDirectory(from.resolve("journal"))) {
            throw new CommandFailure(
                    "There is no till in " + from + "; name the folder of a backup or of a till's mirror");
        }
        if (!copy.hasSecret()) {
            KeyCommand.recover(copy, "");
        }
        List<Copy> copies = TillCopies.of(copy, mirrorOf(from), offline);
        RestoreSource kind = source.mirror == null ? RestoreSource.BACKUP : RestoreSource.MIRROR;
        Restore.Restored restored = new Restore(data.path(), copy.keys())
                .run(from, kind, copies, List.of(WorkstationSettings.FILE), Instant.now());
        tell(restored.journal());
        restored.setAside().ifPresent(aside -> System.out.println("What was there before is in " + aside));
        try (TillStore store = TillStore.open(data.path())) {
            System.out.printf(
                    "The till has %,d sales and goes on with receipt %d%n",
                    store.totals().saleCount(), store.memory().load().nextReceipt());
        }
        return 0;
    }

    private Path folder() throws IOException {
        Path backup = source.backup;
        if (backup != null) {
            return backup.toAbsolutePath().normalize();
        }
        Path mirror = Objects.requireNonNull(source.mirror, "picocli wants one")
                .toAbsolutePath()
                .normalize();
        if (Files.isDirectory(mirror.resolve("journal")) || !Files.isDirectory(mirror)) {
            return mirror;
        }
        try (Stream<Path> folders = Files.list(mirror)) {
            List<Path> tills = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(TILL))
                    .filter(folder -> Files.isDirectory(folder.resolve("journal")))
                    .sorted()
                    .toList();
            if (tills.size() == 1) {
                return tills.getFirst();
            }
            throw new CommandFailure(
                    tills.isEmpty()
                            ? "There is no till's mirror in " + mirror
                            : "There are mirrors of several tills, name one of: "
                                    + String.join(
                                            ", ",
                                            tills.stream().map(Path::toString).toList()));
        }
    }

    /// As the till's own settings name it, here or in the copy.
    private @Nullable Path mirrorOf(Path from) {
        Path here = WorkstationSettings.load(data.path()).mirror();
        return here == null ? WorkstationSettings.load(from).mirror() : here;
    }

    /// What came of it, for a person.
    static void tell(Mended mended) {
        if (!mended.damage().isEmpty()) {
            System.out.println("It was " + mended.damage());
        }
        System.out.println(
                mended.asked().isEmpty()
                        ? "Nobody else could be asked for more"
                        : "Asked for more: " + String.join(", ", mended.asked()));
        System.out.println(
                mended.newEpoch()
                        ? "Everything through entry " + mended.through()
                                + " is in its place; after it a new epoch begins, because more may have been given away"
                        : "Everything is in its place, through entry " + mended.through());
        if (mended.recordedAgain() > 0) {
            System.out.println(mended.recordedAgain() + " entries from behind the damage were recorded once more");
        }
    }
}
