package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.ChainAudit;
import io.mostrador.db.journal.JournalFinding;
import io.mostrador.db.journal.JournalMend;
import io.mostrador.db.key.KeyRing;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.EntryCodec;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Puts a journal together from copies and, where something that was given away may be missing, begins a new
/// epoch.
final class Mending {
    private static final Logger LOG = System.getLogger(Mending.class.getName());

    private final KeyRing ring;
    private final List<Copy> copies;
    private final Instant now;
    private final int segmentBytes;
    private final List<Copy> asked = new ArrayList<>();
    private final NewestNumbers newest = new NewestNumbers();

    Mending(KeyRing ring, List<Copy> copies, Instant now, int segmentBytes) {
        this.ring = ring;
        this.copies = copies;
        this.now = now;
        this.segmentBytes = segmentBytes;
    }

    /// Of a copy of a journal whose own disk is lost: nobody knows what came after it.
    Mended restore(Disk from, Disk to, RestoreSource source) throws IOException {
        String damage = audit(from)
                .finding()
                .filter(finding -> !finding.tail())
                .map(JournalFinding::message)
                .orElse("");
        try (JournalMend mend = begin(from, to)) {
            extend(mend);
            Mended mended = beginEpoch(mend, to, source, damage);
            mend.finish(ring.signing());
            return mended;
        }
    }

    /// Of a damaged journal whose files are all there.
    ///
    /// @param known up to which sequence somebody else knows that it was forced
    Mended repair(Disk from, Disk to, long known) throws IOException {
        String damage = audit(from).finding().map(JournalFinding::message).orElse("its end is missing");
        try (JournalMend mend = begin(from, to)) {
            extend(mend);
            Mended mended = mend.last() >= Math.max(known, mend.known())
                    ? new Mended(damage, mend.last(), false, 0, names())
                    : beginEpoch(mend, to, RestoreSource.DAMAGED, damage);
            mend.finish(ring.signing());
            return mended;
        }
    }

    /// Begins with the copy that has most, byte for byte, if it tells the same history.
    private JournalMend begin(Disk from, Disk to) throws IOException {
        ChainAudit.Result own = audit(from);
        Disk base = from;
        long last = own.lastSequence();
        for (Copy copy : copies) {
            Disk folder = copy.journal();
            if (folder == null) {
                continue;
            }
            ChainAudit.Result other = audit(folder, new ChainAudit.Anchor(own.lastSequence(), own.lastHash()));
            boolean same = own.lastSequence() == 0
                    || other.finding().map(JournalFinding::tail).orElse(true);
            if (same && other.lastSequence() > last) {
                base = folder;
                last = other.lastSequence();
                asked.add(copy);
            } else if (!same) {
                LOG.log(
                        Level.WARNING,
                        copy.name() + " is not used: " + other.finding().get().message());
            }
        }
        return JournalMend.begin(base, from, to, ring, segmentBytes);
    }

    private static ChainAudit.Result audit(Disk journal, ChainAudit.Anchor... anchors) throws IOException {
        return new ChainAudit(journal, null, false).run(List.of(anchors));
    }

    /// What one copy gives may be what another one goes on from.
    private void extend(JournalMend mend) throws IOException {
        long taken;
        do {
            taken = mend.extendByRest();
            for (Copy copy : copies) {
                taken += extend(mend, copy);
            }
        } while (taken > 0);
    }

    private long extend(JournalMend mend, Copy copy) {
        try {
            // What does not follow was given away all the same.
            long taken = mend.extend(copy.source(ring), entry -> newest.look(EntryCodec.decode(entry)));
            if (!asked.contains(copy)) {
                asked.add(copy);
            }
            return taken;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "not to be had from " + copy.name() + ": " + e.getMessage());
            return 0;
        }
    }

    private List<String> names() {
        return asked.stream().map(Copy::name).toList();
    }

    private boolean isAsked(Copy.Kind kind) {
        return asked.stream().anyMatch(copy -> copy.kind() == kind);
    }

    private Mended beginEpoch(JournalMend mend, Disk journal, RestoreSource source, String damage) throws IOException {
        long through = mend.last();
        if (through == 0) {
            throw new IOException("nothing of the journal is whole, not even how the till began; restore a backup");
        }
        newest.look(journal, ring);
        if (!damage.isEmpty()) {
            mend.giveRest(through, entry -> newest.look(EntryCodec.decode(entry)));
        }
        if (now.isBefore(newest.at())) {
            throw new IOException("this machine's clock says " + now + ", but the newest entry is of " + newest.at()
                    + "; set the clock first");
        }
        mend.beginEpoch(newest.firstOfEpoch(now));
        Stamp stamp = FactCodec.truncated(new Stamp(now, newest.zone(), null, null));
        Fact restored = new Fact.JournalRestored(
                through,
                source,
                isAsked(Copy.Kind.SERVER),
                isAsked(Copy.Kind.MIRROR),
                newest.nextReceipt(now),
                newest.nextReport(now),
                damage);
        mend.record(FactCodec.payload(restored, stamp), stamp);
        long recordedAgain = damage.isEmpty() ? 0 : mend.recordRestAgain(through);
        return new Mended(damage, through, true, recordedAgain, names());
    }
}
