package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalAudit;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.sync.protocol.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `journal verify|list|export`
@Command(
        name = "journal",
        description = "Looks at the journal's files, while the till may be open, or repairs them, while it is closed.",
        mixinStandardHelpOptions = true,
        subcommands = {
            JournalVerifyCommand.class,
            JournalCommand.ListEntries.class,
            JournalCommand.Export.class,
            JournalRepairCommand.class
        })
final class JournalCommand {
    static Path folderOf(DataOption data) {
        Path folder = data.path().resolve("journal");
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("There is no journal in " + data.path() + "; name the till's folder with --data");
        }
        return folder;
    }

    private static JournalAudit audit(DataOption data) throws IOException {
        folderOf(data);
        return new JournalAudit(data.path());
    }

    @Command(name = "list", description = "Prints the entries.", mixinStandardHelpOptions = true)
    static final class ListEntries implements Callable<Integer> {
        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--json", description = "each entry as one line of JSON with its hash")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            PrintStream out = new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
            try {
                if (json) {
                    audit(data).list(out);
                } else {
                    new DataDirectory(data.path())
                            .journalScan()
                            .forEachAfter(0, stored -> out.println(line(stored.decode())));
                }
            } catch (JournalDamagedException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()), e);
            } finally {
                out.flush();
            }
            return 0;
        }

        private static String line(Entry entry) {
            String operator = entry.operator() == null ? "" : entry.operator();
            return "%14d  %-30s %-24s %s".formatted(entry.sequence(), entry.type(), entry.at(), operator);
        }
    }

    @Command(
            name = "export",
            description = "Writes the entries as canonical JSON, one a line, byte for byte as they are hashed.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--to", paramLabel = "FILE", description = "where to (default: standard output)")
        @Nullable
        private Path file;

        @Override
        public Integer call() throws IOException {
            Path target = file;
            try {
                if (target == null) {
                    audit(data).export(System.out);
                } else {
                    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                        audit(data).export(out);
                    }
                }
            } catch (JournalDamagedException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()), e);
            }
            return 0;
        }
    }
}
