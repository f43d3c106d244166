package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.Recovery;
import io.mostrador.db.TillStore;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.projection.ProjectionTotals;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.screen.Display;
import io.mostrador.launcher.till.FreeSpace;
import io.mostrador.launcher.till.WorkstationSettings;
import io.mostrador.register.status.StorageStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `doctor`
@Command(
        name = "doctor",
        description =
                "Says how the till is: program, machine, data, printer, mirror, server. Changes nothing but what an"
                        + " opening repairs.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        Path directory = data.path();
        say("program", "Mostrador 0.1.0");
        say("java", System.getProperty("java.vendor") + " " + Runtime.version());
        say("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        say("display", Display.isPresent() ? "yes" : "none");
        say("data", directory.toString());
        if (!Files.isDirectory(directory.resolve("journal"))) {
            say("till", "none yet; it is made at the first run");
            return 0;
        }
        say("free space", words(FreeSpace.of(directory)));
        say("journal", megabytes(Folders.size(directory.resolve("journal"))));
        say("database", megabytes(sizes(directory, "till.mv.db")));
        say("snapshots", megabytes(sizes(directory, "till-snapshot-")));
        say("data in all", megabytes(Folders.size(directory)));
        WorkstationSettings settings = WorkstationSettings.load(directory);
        say("printer", settings.printer() == null ? "none" : settings.printer() + ", " + settings.paper() + " mm");
        say("mirror", MirrorCommand.words(settings));
        DataDirectory till = new DataDirectory(directory);
        try (TillStore store = TillStore.open(till)) {
            say("key", words(till.secretProtection()) + ", in " + till.keys().describe());
            describe(store);
        }
        return 0;
    }

    /// Of the files whose names begin so.
    private static long sizes(Path directory, String begin) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(begin))
                    .toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static void describe(TillStore store) {
        Recovery recovery = store.recovery();
        recovery.cut()
                .ifPresent(cut -> say("repaired", "a torn end of " + cut.bytes() + " bytes was cut: " + cut.reason()));
        recovery.rebuiltBecause().ifPresent(why -> say("repaired", "the database was made anew: " + why));
        say("till", store.tillId().toString());
        ProjectionTotals totals = store.totals();
        say("sales", totals.saleCount() + ", sum in minor units " + totals.saleTotalMinor());
        store.unprojected()
                .forEach((sequence, why) ->
                        say("without rows", "entry " + sequence + ", a mistake in this program: " + why));
        store.enrolment()
                .ifPresentOrElse(
                        enrolment -> say(
                                "server",
                                enrolment.serverUrl() + ", " + store.outbox().waiting() + " facts wait"),
                        () -> say("server", "none, the till stands alone"));
        say("print jobs", store.printQueue().waiting() + " wait");
    }

    /// Megabytes and what they mean for the till, as its badge says it.
    static String words(StorageStatus storage) {
        String free = storage.equals(StorageStatus.PLENTY) ? "nobody knows" : megabytes(storage.freeBytes());
        return free + ", "
                + switch (storage.level()) {
                    case PLENTY -> "plenty";
                    case LOW -> "low: make room one of these days";
                    case VERY_LOW -> "very low: make room today";
                    case DATABASE_FAILS -> "but the database fails: start the till again";
                    case JOURNAL_DAMAGED -> "but the journal is damaged: start the till again";
                    case FULL -> "full: no new sale is begun until there is room";
                };
    }

    /// How the till's key is kept: an opening protects it as well as this machine can.
    static String words(Protection protection) {
        return switch (protection) {
            case FILE_RIGHTS -> "kept by the rights of its file alone";
            case WINDOWS_DATA_PROTECTION -> "protected by Windows for this PC";
        };
    }

    private static void say(String what, String value) {
        System.out.printf("%-12s %s%n", what, value);
    }

    private static String megabytes(long bytes) {
        return "%,.1f MB".formatted(bytes / 1e6);
    }
}
