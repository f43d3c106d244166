package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.key.JournalKeys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads entries beside the writer, in order, in bounded batches. Remembers where it left off, so going on
/// is quick.
public final class JournalReader implements AutoCloseable {
    private final Disk disk;
    private final JournalFile journal;
    private final JournalKeys keys;
    private final ByteBuffer head = ByteBuffer.allocate(Frame.HEAD);
    private @Nullable DiskFile file;
    private @Nullable EntryPress press;
    private String segment = "";
    private long position;
    private long nextSequence;

    JournalReader(Disk disk, JournalFile journal, JournalKeys keys) {
        this.disk = disk;
        this.journal = journal;
        this.keys = keys;
    }

    /// Entries after `sequence`, up to `lastSequence` and to what is written, of one epoch; at least one when
    /// there is one.
    ///
    /// @param maxBytes of all entries together; a single larger entry is given all the same
    /// @throws JournalDamagedException when a stored entry is not whole
    public List<StoredEntry> read(long sequence, long lastSequence, int maxEntries, int maxBytes) throws IOException {
        long last = Math.min(lastSequence, journal.lastWritten());
        List<StoredEntry> entries = new ArrayList<>();
        if (sequence >= last) {
            return entries;
        }
        moveTo(sequence + 1);
        long bytes = 0;
        while (nextSequence <= last && entries.size() < maxEntries) {
            int length = nextLength();
            if (!entries.isEmpty() && nextSequence != entries.getLast().sequence() + 1) {
                return entries;
            }
            StoredEntry entry = frame(length);
            bytes += entry.bytes().length;
            if (!entries.isEmpty() && bytes > maxBytes) {
                return entries;
            }
            entries.add(entry);
            step(length);
        }
        return entries;
    }

    private void moveTo(long sequence) throws IOException {
        String wanted = SegmentName.holding(journal.segments(), sequence);
        if (file == null || !wanted.equals(segment) || sequence < nextSequence) {
            openSegment(wanted);
        }
        while (nextSequence < sequence) {
            step(nextLength());
        }
    }

    private void openSegment(String name) throws IOException {
        close();
        file = disk.openToRead(name);
        press = new EntryPress(keys.of(SegmentScan.header(disk, name).keyId()));
        segment = name;
        position = SegmentHeader.BLOCK;
        nextSequence = SegmentName.firstSequence(name);
    }

    /// The length of the next entry, in the next segment where this one is at its end.
    private int nextLength() throws IOException {
        int length = lengthHere();
        if (length == 0) {
            List<String> segments = journal.segments();
            int next = segments.indexOf(segment) + 1;
            openSegment(segments.get(Math.min(next, segments.size() - 1)));
            length = lengthHere();
        }
        if (!Frame.isLength(length)) {
            throw JournalDamagedException.at(
                    segment, position, nextSequence, "an entry of " + length + " bytes cannot be");
        }
        return length;
    }

    private int lengthHere() throws IOException {
        DiskFile open = opened();
        if (position + Frame.HEAD > open.size()) {
            return 0;
        }
        open.read(head.clear(), position);
        return head.getInt(0) == 0 ? 0 : Frame.length(head, 0);
    }

    private StoredEntry frame(int length) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(Frame.size(length));
        opened().read(frame, position);
        frame.flip();
        String fault = Frame.fault(frame, 0);
        if (fault != null) {
            throw JournalDamagedException.at(segment, position, nextSequence, fault);
        }
        if (Frame.sequence(frame, 0) != nextSequence) {
            throw JournalDamagedException.at(
                    segment, position, nextSequence, "entry " + Frame.sequence(frame, 0) + " stands here");
        }
        return new StoredEntry(
                new SegmentPlace(segment, position, Objects.requireNonNull(press)),
                nextSequence,
                Frame.hash(frame, 0),
                Frame.sealed(frame, 0));
    }

    private void step(int length) {
        position += Frame.size(length);
        nextSequence++;
    }

    private DiskFile opened() throws IOException {
        if (file == null) {
            throw new IOException("no segment of the journal is open");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            DiskFile closing = file;
            file = null;
            closing.close();
        }
    }
}
