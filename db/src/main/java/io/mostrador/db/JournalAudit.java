package io.mostrador.db;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalFinding;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.MalformedEntryException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// Looks at a journal's files and changes nothing: without H2, without the lock, beside a running till if
/// need be.
public final class JournalAudit {
    private final JournalScan scan;

    /// @param dataDirectory a till's; its journal may be missing, which is an empty one
    /// @throws IOException when its keys are missing
    public JournalAudit(Path dataDirectory) throws IOException {
        this(new DataDirectory(dataDirectory));
    }

    /// The same on any disk.
    public JournalAudit(DataDirectory directory) throws IOException {
        scan = JournalFile.exists(directory.journal())
                ? directory.journalScan()
                : new JournalScan(directory.journal(), null);
    }

    /// Opens every entry: besides the chain, checks what entries say and that it adds up.
    public Verification verify() throws IOException {
        Verification first = verifyOnce();
        boolean unfinished = first.finding().map(JournalFinding::tail).orElse(false);
        // A till that is writing right now looks like a torn tail for a moment.
        return unfinished ? verifyOnce() : first;
    }

    private Verification verifyOnce() throws IOException {
        Progress progress = new Progress();
        try {
            JournalScan.End end = scan.forEachAfter(0, progress::accept);
            if (end.tail().isEmpty()) {
                return progress.verification(Optional.empty());
            }
            return progress.verification(
                    Optional.of(new JournalFinding(end.segment(), end.offset(), end.sequence() + 1, end.tail(), true)));
        } catch (JournalDamagedException e) {
            return progress.verification(
                    Optional.of(new JournalFinding(e.segment(), e.offset(), e.sequence(), e.reason(), false)));
        } catch (ContradictionException e) {
            return progress.verification(Optional.of(e.finding));
        }
    }

    /// Writes each entry as one line of JSON, its hash added as the last field.
    ///
    /// @return how many
    public long list(OutputStream out) throws IOException {
        return write(out, entry -> {
            out.write(entry.bytes(), 0, entry.bytes().length - 1);
            out.write((",\"hash\":\"" + entry.hash() + "\"}\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    /// Writes each entry as it is in the journal (canonical JSON), one a line.
    ///
    /// @return how many
    public long export(OutputStream out) throws IOException {
        return write(out, entry -> {
            out.write(entry.bytes());
            out.write('\n');
        });
    }

    private long write(OutputStream out, EntryWriter writer) throws IOException {
        long[] count = {0};
        try {
            scan.forEachAfter(0, entry -> {
                try {
                    writer.write(entry);
                    count[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
        return count[0];
    }

    @FunctionalInterface
    private interface EntryWriter {
        void write(StoredEntry entry) throws IOException;
    }

    private static final class Progress {
        private final JournalSums sums = new JournalSums();
        private long entries;
        private long sequence;
        private String hash = Entry.NO_PREVIOUS;

        void accept(StoredEntry stored) {
            try {
                Entry entry = stored.decode();
                Optional<Fact> fact = FactCodec.fact(entry);
                requireNext(entry, fact);
                requireSame(hash, entry.previous());
                fact.ifPresent(sums::add);
            } catch (MalformedEntryException | IllegalArgumentException | ArithmeticException e) {
                throw new ContradictionException(
                        new JournalFinding(
                                stored.segment(), stored.offset(), sequence + 1, String.valueOf(e.getMessage()), false),
                        e);
            }
            entries++;
            sequence = stored.sequence();
            hash = stored.hash();
        }

        /// Sequences are left out where a journal was restored, and nowhere else.
        private void requireNext(Entry entry, Optional<Fact> fact) {
            if (fact.isPresent() && fact.get() instanceof Fact.JournalRestored restored) {
                requireSame(sequence, restored.through());
            } else {
                requireSame(sequence + 1, entry.sequence());
            }
        }

        /// The chain of links has been walked; this is the chain that is inside the entries.
        private static void requireSame(Object wanted, Object found) {
            if (!wanted.equals(found)) {
                throw new MalformedEntryException("the entry says " + found + " instead of " + wanted);
            }
        }

        Verification verification(Optional<JournalFinding> finding) {
            return new Verification(entries, sequence, hash, sums.saleCount(), sums.saleTotalMinor(), finding);
        }
    }

    /// The chain is whole, but what an entry says cannot be.
    private static final class ContradictionException extends RuntimeException {
        private final transient JournalFinding finding;

        ContradictionException(JournalFinding finding, Throwable cause) {
            super(finding.message(), cause);
            this.finding = finding;
        }
    }
}
