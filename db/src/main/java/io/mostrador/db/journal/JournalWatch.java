package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the journal's closed files behind the running till, the newest first, round and round: a disk can lose
/// what it held for years, and opening looks at the last two only.
///
/// What is damaged stays as it is, and the till goes on: new entries are in another file. A note in the folder
/// ([#SUSPECT]) makes the next opening look at all files, and that is where the damage is told and mended.
public final class JournalWatch implements JournalKeeper.Duty {
    private static final Logger LOG = System.getLogger(JournalWatch.class.getName());
    private static final String SUSPECT = "suspect";

    private final Disk disk;
    private final long paceNanos;
    private long due;
    private int looked;
    private volatile boolean foundDamage;

    /// @param paceNanos from one file to the next
    public JournalWatch(Disk journal, long paceNanos) {
        this.disk = journal;
        this.paceNanos = paceNanos;
        // Not at once: a till that starts has better things to read.
        this.due = System.nanoTime() + paceNanos / 6;
    }

    /// Whether a file could not be read as it was written.
    public boolean foundDamage() {
        return foundDamage;
    }

    @Override
    public boolean tend() throws IOException {
        if (foundDamage || System.nanoTime() < due) {
            return false;
        }
        due = System.nanoTime() + paceNanos;
        List<String> segments = SegmentName.all(disk);
        if (segments.size() < 2) {
            return false;
        }
        // The last is being written.
        int newest = segments.size() - 2;
        int place = Math.floorMod(newest - looked, newest + 1);
        look(segments.get(place), segments.get(place + 1));
        looked++;
        return true;
    }

    private void look(String segment, String after) throws IOException {
        try {
            SegmentScan.requireWhole(disk, segment, after);
        } catch (JournalDamagedException e) {
            LOG.log(Level.ERROR, "found behind the running till: " + e.getMessage());
            foundDamage = true;
            disk.replace(SUSPECT, (segment + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// Looks at all files where an earlier run found damage, and forgets it where there is none any more.
    ///
    /// @throws JournalDamagedException at the first that is damaged
    static void requireWholeWhereSuspect(Disk disk, List<String> segments) throws IOException {
        if (!disk.exists(SUSPECT)) {
            return;
        }
        for (int i = 0; i < segments.size() - 1; i++) {
            SegmentScan.requireWhole(disk, segments.get(i), segments.get(i + 1));
        }
        disk.delete(SUSPECT);
    }

    @Override
    public void close() {
        // The next run goes on from the start.
    }
}
