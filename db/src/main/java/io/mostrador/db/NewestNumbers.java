package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.key.KeyRing;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The numbers a till gave last, as far as any copy of its journal tells, and those that surely nobody has been
/// given yet.
final class NewestNumbers {
    /// Sequences begin anew, far above, with each second: no till writes so many entries in one.
    private static final long SEQUENCES_A_SECOND = 100_000;
    private static final Instant SEQUENCES_BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    /// No till sells more often than once a second for long; this many more at once.
    private static final long RECEIPTS_LEFT_OUT = 10_000;
    private static final long REPORTS_LEFT_OUT = 10;

    private long sequence;
    private Instant at = SEQUENCES_BEGAN;
    private ZoneId zone = ZoneId.of("UTC");
    private long receipt;
    private long report;

    /// Reads from the end of a journal back to its last sale and its last Z report.
    void look(Disk journal, KeyRing ring) throws IOException {
        boolean[] seen = new boolean[2];
        JournalScan scan = new JournalScan(journal, ring);
        List<Long> begins = new ArrayList<>(scan.firstSequences());
        long end = Long.MAX_VALUE;
        while (!begins.isEmpty() && !(seen[0] && seen[1])) {
            long begin = begins.removeLast();
            scan.forEachBetween(begin - 1, end, stored -> {
                Entry entry = stored.decode();
                look(entry);
                seen[0] |= entry.type().equals(EntryType.SALE_COMPLETED.wireName());
                seen[1] |= entry.type().equals(EntryType.TILL_CLOSED.wireName());
            });
            end = begin - 1;
        }
    }

    /// One that is not in the journal counts, too.
    void look(Entry entry) {
        if (entry.sequence() > sequence) {
            sequence = entry.sequence();
            zone = ZoneId.of(entry.zone());
            // Not the latest time: the clock may have been wrong once.
            at = entry.at();
        }
        Fact fact = FactCodec.fact(entry).orElse(null);
        if (fact instanceof Fact.SaleCompleted(var sale)) {
            receipt = Math.max(receipt, sale.receiptNumber().number());
        } else if (fact instanceof Fact.TillClosed(var closed)) {
            report = Math.max(report, closed.number());
        } else if (fact instanceof Fact.JournalRestored restored) {
            receipt = Math.max(receipt, restored.nextReceipt() - 1);
            report = Math.max(report, restored.nextZ() - 1);
        }
    }

    /// The time of the newest entry.
    Instant at() {
        return at;
    }

    ZoneId zone() {
        return zone;
    }

    long firstOfEpoch(Instant now) {
        long seconds = Duration.between(SEQUENCES_BEGAN, now).toSeconds();
        return Math.max(seconds, sequence / SEQUENCES_A_SECOND + 1) * SEQUENCES_A_SECOND + 1;
    }

    long nextReceipt(Instant now) {
        return receipt + 1 + RECEIPTS_LEFT_OUT + Duration.between(at, now).toSeconds();
    }

    long nextReport(Instant now) {
        return report + 1 + REPORTS_LEFT_OUT + Duration.between(at, now).toDays();
    }
}
