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

/// Keeps a second copy of the journal, byte for byte, on another disk: what is forced here is appended and forced
/// there. The copy may go away and come back; then it is brought up to date. Its folder is made once, by whoever
/// chooses the place ([#prepare]), and never here: a stick that is not plugged in leaves an empty folder behind, and a
/// copy in that would be none.
public final class JournalMirror implements JournalKeeper.Duty {
    /// The folder of the segments in the mirror's folder.
    public static final String JOURNAL = "journal";

    private static final Logger LOG = System.getLogger(JournalMirror.class.getName());
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS_A_TURN = 8;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    /// Shorter than this nobody needs to know that it lags.
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Disk from;
    private final Disk to;
    private final String place;
    private final JournalFile journal;
    private final Beside beside;
    private final Consumer<MirrorStatus> told;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private volatile long mirrored;
    private volatile Condition condition = Condition.CURRENT;
    private @Nullable DiskFile file;
    private String segment = "";
    private long position;
    private long failedAt;
    private long currentAt = System.nanoTime();

    /// Copies the small files that belong to the journal, where they changed.
    @FunctionalInterface
    public interface Beside {
        void copy() throws IOException;
    }

    /// @param from the journal's folder
    /// @param to the folder of the copy
    /// @param place where that is, for the screen
    /// @param told of every change
    public JournalMirror(
            Disk from, Disk to, String place, JournalFile journal, Beside beside, Consumer<MirrorStatus> told) {
        this.from = from;
        this.to = to;
        this.place = place;
        this.journal = journal;
        this.beside = beside;
        this.told = told;
    }

    /// Makes the folder of a new copy; one that is there stays.
    public static void prepare(Disk to) throws IOException {
        to.make();
        to.folder(JOURNAL).make();
    }

    /// Waits until the copy has an entry; not longer than that, and not at all while the copy is away.
    ///
    /// @return whether it has it
    public boolean await(long sequence, long nanos) {
        long end = System.nanoTime() + nanos;
        while (mirrored < sequence && System.nanoTime() < end && isThere()) {
            LockSupport.parkNanos(this, 100_000);
        }
        return mirrored >= sequence;
    }

    private boolean isThere() {
        return condition == Condition.CURRENT || condition == Condition.BEHIND;
    }

    @Override
    public boolean tend() {
        ForcedTail tail = journal.forcedTail();
        if (condition == Condition.OTHER
                || (condition == Condition.GONE && System.nanoTime() - failedAt < RETRY_NANOS)) {
            tell(condition, tail);
            return false;
        }
        try {
            boolean worked = copy(tail);
            tell(tail.head().sequence() <= mirrored ? Condition.CURRENT : Condition.BEHIND, tail);
            return worked;
        } catch (OtherJournalException e) {
            LOG.log(Level.WARNING, "the second copy is not of this journal: " + e.getMessage());
            release();
            tell(Condition.OTHER, tail);
        } catch (IOException e) {
            if (condition != Condition.GONE) {
                LOG.log(Level.WARNING, "the second copy cannot be written: " + e.getMessage());
            }
            failedAt = System.nanoTime();
            release();
            tell(Condition.GONE, tail);
        }
        return false;
    }

    private void tell(Condition now, ForcedTail tail) {
        if (now == Condition.CURRENT) {
            currentAt = System.nanoTime();
        }
        boolean patient = now == Condition.BEHIND
                && condition == Condition.CURRENT
                && System.nanoTime() - currentAt < PATIENCE_NANOS;
        if (!patient) {
            condition = now;
            told.accept(new MirrorStatus(now, place, Math.max(0, tail.head().sequence() - mirrored)));
        }
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
        }
        if (mirrored >= tail.head().sequence()) {
            return false;
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

    private void copySignatures(String name) throws IOException {
        String signatures = SegmentName.signatures(name);
        if (!from.exists(signatures)) {
            return;
        }
        byte[] content = from.read(signatures);
        try (DiskFile copy = to.exists(signatures) ? to.open(signatures) : to.create(signatures, 0)) {
            long known = Math.min(copy.size(), content.length);
            copy.write(ByteBuffer.wrap(content, (int) known, content.length - (int) known), known);
            copy.force(true);
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
        if (!to.isThere()) {
            throw new IOException("its folder is not there");
        }
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
        beside.copy();
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
