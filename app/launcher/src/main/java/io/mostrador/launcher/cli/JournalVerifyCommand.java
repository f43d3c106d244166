package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalAudit;
import io.mostrador.db.Verification;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.ChainAudit;
import io.mostrador.db.journal.JournalFinding;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `journal verify`
@Command(
        name = "verify",
        description = {
            "Checks frames, sequence, chain and signatures; says where it breaks first. Needs no secret key, no till and"
                    + " no database: copied files and the till's public key are enough.",
            "A cut end and a second history are found by an anchor: sequence and hash of an entry that somebody else"
                    + " knows, as a receipt has them or the server."
        },
        mixinStandardHelpOptions = true)
final class JournalVerifyCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--files", paramLabel = "DIR", description = "a folder of *.journal files instead of a till's data")
    @Nullable
    private Path files;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "what the signatures are verified with (default: till.public-key beside the files)")
    @Nullable
    private Path publicKey;

    @Option(
            names = "--anchor",
            paramLabel = "SEQUENCE:HASH",
            description = "an entry that must be there; at least 8 digits of its hash")
    private List<String> anchors = new ArrayList<>();

    @Option(names = "--every-signature", description = "each one, and not only the last of each file")
    private boolean everySignature;

    @Option(
            names = "--entries",
            description = "also opens every entry (needs the till's key) and checks that they add up")
    private boolean entries;

    @Override
    public Integer call() throws IOException {
        Path given = files;
        Path folder = given == null ? JournalCommand.folderOf(data) : given;
        Optional<VerifyingKey> key = key(folder);
        ChainAudit.Result result = run(
                new ChainAudit(new FolderDisk(folder), key.orElse(null), everySignature),
                anchors.stream().map(JournalVerifyCommand::anchor).toList());
        System.out.printf(
                "%,d entries, the last %s; signed through %,d, signatures verified: %,d%n",
                result.lastSequence(), result.lastHash(), result.signedThrough(), result.signatures());
        if (result.finding().isPresent()) {
            throw new CommandFailure("The journal is " + result.finding().get().message());
        }
        if (entries) {
            lookInside();
        }
        System.out.println(
                key.isPresent() ? "The journal is whole" : "The journal is whole; signatures were not looked at");
        return 0;
    }

    /// A till that is writing right now looks like a torn tail for a moment.
    private static ChainAudit.Result run(ChainAudit audit, List<ChainAudit.Anchor> known) throws IOException {
        ChainAudit.Result first = audit.run(known);
        return first.finding().map(JournalFinding::tail).orElse(false) ? audit.run(known) : first;
    }

    private void lookInside() throws IOException {
        Verification found = new JournalAudit(data.path()).verify();
        System.out.printf("%,d sales, sum in minor units %d%n", found.saleCount(), found.saleTotalMinor());
        if (!found.isWhole()) {
            throw new CommandFailure(
                    "The journal is " + found.finding().orElseThrow().message());
        }
    }

    private Optional<VerifyingKey> key(Path folder) throws IOException {
        Path given = publicKey;
        Path file = given == null ? folder.resolve(DataDirectory.PUBLIC_KEY) : given;
        if (given == null && !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(VerifyingKey.parse(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(file + " is no public key of a till", e);
        }
    }

    private static ChainAudit.Anchor anchor(String text) {
        if (!text.matches("[0-9]{1,16}:[0-9a-f]{8,64}")) {
            throw new CommandFailure(
                    "An anchor is a sequence, a colon and at least 8 digits of the hash, as 4711:0badcafe; not "
                            + text);
        }
        int colon = text.indexOf(':');
        return new ChainAudit.Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }
}
