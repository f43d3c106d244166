package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.MirrorStatus.Condition;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps a second copy of the journal, byte for byte, on another disk: what is forced here is appended and
/// forced there. The copy may go away and come back; then it is brought up to date.
public final class JournalMirror implements JournalKeeper.Duty {
    private static final Logger LOG = System.getLogger(JournalMirror.class.getName());
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS_A_TURN = 8;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    /// Shorter than this nobody needs to know that it lags.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Disk from;
    private final Target target;
    private final String place;
    private final JournalFile journal;
    private final Consumer<MirrorStatus> told;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private volatile long mirrored;
    private volatile Condition condition = Condition.CURRENT;
    private Disk to;
    private @Nullable DiskFile file;
    private String segment = "";
    private long position;
    private long failedAt;
    private long lookedAt;
    private long currentAt = System.nanoTime();
    private volatile boolean slow;

    /// The folder of the copy.
    public interface Target {
        /// Whether the place that was chosen is there now. A stick that was pulled out leaves its empty folder,
        /// and files
        /// made in that would be on the wrong disk.
        boolean isThere() throws IOException;

        /// Finds it, and brings the small files up to date that belong to a journal.
        ///
        /// @throws IOException when it is not there now
        Disk open() throws IOException;
    }

    /// @param from the journal's folder
    /// @param target where the copy is, opened again whenever it was away
    /// @param place where that is, for the screen
    /// @param told how it is, again and again
    public JournalMirror(Disk from, Target target, String place, JournalFile journal, Consumer<MirrorStatus> told) {
        this.from = from;
        this.target = target;
        this.to = from;
        this.place = place;
        this.journal = journal;
        this.told = told;
    }

    /// Waits until the copy has an entry; not longer than that, not at all while the copy is away, and not again
    /// before it has moved.
    ///
    /// @return whether it has it
    public boolean await(long sequence, long nanos) {
        long end = System.nanoTime() + nanos;
        while (mirrored < sequence && isThere() && !slow) {
            slow = System.nanoTime() > end;
            LockSupport.parkNanos(this, 100_000);
        }
        return mirrored >= sequence;
    }

    private boolean isThere() {
        return condition == Condition.CURRENT;
    }

    @Override
    public boolean tend() {
        if (condition == Condition.OTHER
                || (condition == Condition.GONE && System.nanoTime() - failedAt < RETRY_NANOS)) {
            return false;
        }
        try {
            boolean worked = copy(journal.forcedTail());
            condition = Condition.CURRENT;
            slow = false;
            return worked;
        } catch (OtherJournalException e) {
            LOG.log(Level.WARNING, "the second copy is not of this journal: " + e.getMessage());
            condition = Condition.OTHER;
        } catch (IOException e) {
            if (condition != Condition.GONE) {
                LOG.log(Level.WARNING, "the second copy cannot be written: " + e.getMessage());
            }
            failedAt = System.nanoTime();
            condition = Condition.GONE;
        }
        release();
        return false;
    }

    /// Tells how the copy is. To be done by another thread than the copying, which may be stuck.
    public JournalKeeper.Duty watch() {
        return new JournalKeeper.Duty() {
            @Override
            public boolean tend() {
                tell();
                return false;
            }

            @Override
            public void close() {
                tell();
            }
        };
    }

    private void tell() {
        long waiting = journal.count(mirrored, journal.forcedHead().sequence());
        if (waiting == 0) {
            currentAt = System.nanoTime();
        }
        boolean late = System.nanoTime() - currentAt > PATIENCE_NANOS;
        Condition shown = condition == Condition.CURRENT && late ? Condition.BEHIND : condition;
        told.accept(new MirrorStatus(shown, place, shown == Condition.CURRENT ? 0 : waiting));
    }

    private void release() {
        DiskFile open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the copy does not close well", e);
            }
        }
    }

    private boolean copy(ForcedTail tail) throws IOException {
        if (file == null) {
            begin(tail);
        } else if (System.nanoTime() - lookedAt > LOOK_NANOS) {
            look();
        }
        if (mirrored >= tail.head().sequence()) {
            return copySignatures(segment);
        }
        for (int i = 0; i < CHUNKS_A_TURN && mirrored < tail.head().sequence(); i++) {
            boolean isLast = segment.equals(tail.segment());
            long end = isLast ? tail.position() : size(segment);
            if (position < end) {
                copyChunk(end);
            }
            if (position == end) {
                opened().force(true);
                finished(tail, isLast);
            }
        }
        return true;
    }

    /// Also when there is nothing to copy: that it is gone is told now and not with the next sale.
    private void look() throws IOException {
        if (!target.isThere()) {
            throw new IOException("it was taken away");
        }
        lookedAt = System.nanoTime();
    }

    private void copyChunk(long end) throws IOException {
        chunk.clear().limit((int) Math.min(CHUNK, end - position));
        try (DiskFile source = from.openToRead(segment)) {
            source.read(chunk, position);
        }
        int length = chunk.flip().remaining();
        opened().write(chunk, position);
        position += length;
    }

    private void finished(ForcedTail tail, boolean isLast) throws IOException {
        if (isLast) {
            mirrored = tail.head().sequence();
            copySignatures(segment);
            return;
        }
        copySignatures(segment);
        List<String> segments = journal.segments();
        String next = segments.get(segments.indexOf(segment) + 1);
        mirrored = SegmentName.firstSequence(next) - 1;
        open(next, 0);
    }

    private void open(String name, long at) throws IOException {
        release();
        boolean isNew = !to.exists(name);
        file = isNew ? to.create(name, 0) : to.open(name);
        if (isNew) {
            to.forceNames();
        }
        segment = name;
        position = at;
        // What was torn off stays behind the end otherwise.
        long torn = opened().size() - at;
        if (torn > 0) {
            opened().write(ByteBuffer.allocate(Math.toIntExact(torn)), at);
        }
    }

    /// @return whether there were more than the copy had
    private boolean copySignatures(String name) throws IOException {
        String signatures = SegmentName.signatures(name);
        if (!from.exists(signatures)) {
            return false;
        }
        try (DiskFile copy = to.exists(signatures) ? to.open(signatures) : to.create(signatures, 0);
                DiskFile source = from.openToRead(signatures)) {
            long known = copy.size();
            long more = source.size() - known;
            if (more <= 0) {
                return false;
            }
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(more));
            source.read(content, known);
            copy.write(content.flip(), known);
            copy.force(true);
            return true;
        }
    }

    private DiskFile opened() throws IOException {
        if (file == null) {
            throw new IOException("no segment of the copy is open");
        }
        return file;
    }

    private long size(String name) throws IOException {
        try (DiskFile source = from.openToRead(name)) {
            return source.size();
        }
    }

    /// Finds how far the copy is.
    private void begin(ForcedTail tail) throws IOException {
        to = target.open();
        List<String> here = journal.segments();
        List<String> there = SegmentName.all(to);
        String at = here.getFirst();
        for (String name : here) {
            if (!there.contains(name)) {
                break;
            }
            at = name;
            if (size(to, name) < size(name)) {
                break;
            }
        }
        if (!here.containsAll(there)) {
            throw new OtherJournalException("it has files that this journal does not have");
        }
        mirrored = SegmentName.firstSequence(at) - 1;
        open(at, there.contains(at) ? common(at, tail) : 0);
    }

    private static long size(Disk disk, String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            return file.size();
        }
    }

    /// Up to which position the copy of a segment is whole and the same; the rest of it was torn off.
    private long common(String name, ForcedTail tail) throws IOException {
        try {
            SegmentScan copy = SegmentScan.of(to, name, null);
            copy.walk();
            if (copy.sequence() > tail.head().sequence()) {
                throw new OtherJournalException("it has entry " + copy.sequence() + ", this journal ends with "
                        + tail.head().sequence());
            }
            byte[] theirs = new byte[copy.position()];
            byte[] ours = new byte[copy.position()];
            read(to, name, theirs);
            read(from, name, ours);
            if (!Arrays.equals(theirs, ours)) {
                throw new OtherJournalException("it tells another history");
            }
            mirrored = copy.sequence();
            return copy.position();
        } catch (JournalDamagedException e) {
            LOG.log(Level.WARNING, "a file of the second copy is written anew: " + e.getMessage());
            return 0;
        }
    }

    private static void read(Disk disk, String name, byte[] target) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            file.read(ByteBuffer.wrap(target), 0);
        }
    }

    /// What is there must not be written over.
    private static final class OtherJournalException extends IOException {
        OtherJournalException(String message) {
            super(message);
        }
    }

    @Override
    public void close() {
        tend();
        release();
    }
}
