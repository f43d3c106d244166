package io.mostrador.launcher.cli;

import io.mostrador.db.MirrorPlace;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mirror set|off|status`
@Command(
        name = "mirror",
        description = {
            "The mirror: a second copy of the journal, on another disk, a stick or a network share.",
            "Without a command: its status. The till may be open; a change counts from its next start."
        },
        mixinStandardHelpOptions = true)
final class MirrorCommand implements Callable<Integer> {
    /// Each till has a folder `mostrador-<tillId>` of its own in the mirror's place.
    private static final String TILL = "mostrador-";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        return status();
    }

    @Command(
            name = "status",
            description = "Says where the mirror is and how much of a journal is there.",
            mixinStandardHelpOptions = true)
    int status() throws IOException {
        WorkstationSettings settings = WorkstationSettings.load(data.path());
        say("mirror", words(settings));
        Path place = settings.mirror();
        if (place != null && !Files.isDirectory(place)) {
            say("there now", "nothing, the folder is missing; plug its disk in, or name another with: mirror set DIR");
        } else if (place != null) {
            describe(place);
        }
        return 0;
    }

    @Command(
            name = "set",
            description = "Names the folder for the mirror, from the next start of the till on.",
            mixinStandardHelpOptions = true)
    int set(
            @Parameters(paramLabel = "DIR", description = "a folder on another disk, a stick or a network share")
                    Path folder,
            @Option(
                            names = "--required",
                            description = "a sale waits for it: two seconds at most, and not while it is away")
                    boolean required)
            throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        Path directory = data.path();
        checkFolder(place);
        Files.createDirectories(directory);
        checkApart(place.toRealPath(), directory.toRealPath());
        mark(place);
        keep(WorkstationSettings.load(directory).withMirror(place, required));
        if (Files.getFileStore(place).equals(Files.getFileStore(directory))) {
            System.err.println(place + " is on the same disk as the till's data: that protects from nothing but"
                    + " deletion; better name a folder on another disk");
        }
        System.out.println("From the next start of the till the mirror is in " + place);
        return 0;
    }

    @Command(
            name = "off",
            description = "No mirror any more, from the next start of the till on. What is there stays.",
            mixinStandardHelpOptions = true)
    int off() {
        WorkstationSettings settings = WorkstationSettings.load(data.path());
        if (settings.mirror() != null) {
            keep(settings.withMirror(null, false));
        }
        System.out.println("From the next start of the till there is no mirror; what was copied stays where it is");
        return 0;
    }

    /// `none`, or the place and whether it is required.
    static String words(WorkstationSettings settings) {
        return settings.mirror() == null ? "none" : settings.mirror() + (settings.mirrorRequired() ? ", required" : "");
    }

    private void keep(WorkstationSettings settings) {
        settings.save(data.path());
    }

    private static void checkFolder(Path place) {
        if (!Files.isDirectory(place)) {
            throw new CommandFailure("There is no folder " + place + "; make it, or plug its disk in");
        }
    }

    /// Each would copy itself, or be lost with the other.
    private static void checkApart(Path place, Path directory) {
        if (place.startsWith(directory)) {
            throw new CommandFailure(place + " is inside the till's data directory; name a folder outside of it");
        }
        if (directory.startsWith(place)) {
            throw new CommandFailure(place + " contains the till's data directory; name a folder beside it");
        }
    }

    /// By writing: rights alone do not tell of a disk that is read-only.
    private static void mark(Path place) {
        try {
            MirrorPlace.of(place).mark();
        } catch (IOException e) {
            throw new CommandFailure("Cannot write to " + place + "; check its rights and the disk", e);
        }
    }

    private static void describe(Path place) throws IOException {
        List<Path> tills;
        try (Stream<Path> files = Files.list(place)) {
            tills = files.filter(file -> file.getFileName().toString().startsWith(TILL))
                    .filter(file -> Files.isDirectory(file.resolve("journal")))
                    .sorted()
                    .toList();
        }
        if (tills.isEmpty()) {
            say("there now", "no journal yet");
        }
        for (Path till : tills) {
            say("there now", contents(till));
        }
    }

    private static String contents(Path till) throws IOException {
        try (Stream<Path> files = Files.list(till.resolve("journal"))) {
            List<Path> journal =
                    files.filter(file -> file.toString().endsWith(".journal")).toList();
            long bytes = 0;
            for (Path file : journal) {
                bytes += Files.size(file);
            }
            String id = till.getFileName().toString().substring(TILL.length());
            return "till %s, %d journal files, %d bytes".formatted(id, journal.size(), bytes);
        }
    }

    private static void say(String what, String value) {
        System.out.printf("%-12s %s%n", what, value);
    }
}
