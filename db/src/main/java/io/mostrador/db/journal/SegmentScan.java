package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.key.JournalKeys;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks one segment from its header to its end and checks every frame and the chain of links. Entries are not
/// opened; that needs a key, the chain does not.
final class SegmentScan {
    private final String name;
    private final ByteBuffer content;
    private final SegmentHeader header;
    private final @Nullable JournalKeys keys;
    private final MessageDigest digest = Frame.digest();
    private final byte[] link;
    private @Nullable EntryPress press;
    private long sequence;
    private int position = SegmentHeader.BLOCK;
    private int lastFrame;
    private boolean checksLinks = true;

    private SegmentScan(String name, ByteBuffer content, SegmentHeader header, @Nullable JournalKeys keys) {
        this.name = name;
        this.content = content;
        this.header = header;
        this.keys = keys;
        this.link = HexFormat.of().parseHex(header.previous().link());
        this.sequence = header.firstSequence() - 1;
    }

    /// @param keys null where no entry will be opened
    /// @throws JournalDamagedException when the header cannot be read
    static SegmentScan of(Disk disk, String name, @Nullable JournalKeys keys) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(content, 0);
            content.flip();
            return new SegmentScan(name, content, SegmentHeader.decode(name, content), keys);
        }
    }

    /// Requires that a segment which is not the last is whole by its checksums, and that the next follows it.
    ///
    /// @throws JournalDamagedException where it is not
    static void requireWhole(Disk disk, String name, String next) throws IOException {
        SegmentScan scan = of(disk, name, null).byChecksums();
        if (scan.walk() instanceof Ending.Broken broken) {
            throw JournalDamagedException.at(name, scan.position(), scan.sequence() + 1, broken.reason());
        }
        if (!header(disk, next).previous().equals(scan.chain())) {
            throw JournalDamagedException.at(next, 0, 0, "it does not follow entry " + scan.sequence() + " of " + name);
        }
    }

    /// A segment whose header cannot be read: its frames may be whole all the same.
    ///
    /// @param keyId of the key they are sealed with, as far as one can guess
    static SegmentScan withoutHeader(Disk disk, String name, JournalKeys keys, int keyId) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(content, 0);
            Chain nowhere = new Chain(new UUID(0, 0), 0, Entry.NO_PREVIOUS, Entry.NO_PREVIOUS);
            return new SegmentScan(
                    name, content.flip(), new SegmentHeader(SegmentName.firstSequence(name), keyId, nowhere), keys);
        }
    }

    static SegmentHeader header(Disk disk, String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer block = ByteBuffer.allocate(SegmentHeader.BLOCK);
            file.read(block, 0);
            return SegmentHeader.decode(name, block.flip());
        }
    }

    /// Believes the links as they stand in frames whose checksum is right, and does not walk the chain: that
    /// tells a disk's damage from what was written, and takes a tenth of the time while Java is cold. A forged
    /// frame is for [ChainAudit] to find.
    SegmentScan byChecksums() {
        checksLinks = false;
        return this;
    }

    String name() {
        return name;
    }

    SegmentHeader header() {
        return header;
    }

    /// Of the last entry walked.
    Chain chain() {
        return lastFrame == 0
                ? header.previous()
                : new Chain(
                        header.tillId(),
                        sequence,
                        Frame.hash(content, lastFrame),
                        HexFormat.of().formatHex(link));
    }

    long sequence() {
        return sequence;
    }

    /// The link of the last entry walked; changes with the next.
    byte[] link() {
        return link;
    }

    int position() {
        return position;
    }

    /// Walks over the next entry.
    ///
    /// @return false when no whole frame follows: then [#ending] says what does
    /// @throws JournalDamagedException when a whole frame does not fit the chain
    boolean walkOne() {
        if (Frame.fault(content, position) != null) {
            return false;
        }
        long found = Frame.sequence(content, position);
        if (found != sequence + 1) {
            throw JournalDamagedException.at(name, position, sequence + 1, "entry " + found + " stands here");
        }
        if (!checksLinks) {
            Frame.link(content, position, link);
        } else if (!Frame.follows(digest, link, content, position)) {
            throw JournalDamagedException.at(
                    name, position, sequence + 1, "the chain is broken: it follows another entry");
        }
        sequence = found;
        lastFrame = position;
        position += Frame.size(Frame.length(content, position));
        return true;
    }

    /// The entry walked over last.
    StoredEntry entry() {
        return new StoredEntry(
                new SegmentPlace(name, lastFrame, press()),
                sequence,
                Frame.hash(content, lastFrame),
                Frame.sealed(content, lastFrame));
    }

    private EntryPress press() {
        EntryPress present = press;
        if (present == null) {
            JournalKeys given = keys;
            if (given == null) {
                throw new IllegalStateException("this walk was begun without keys");
            }
            present = new EntryPress(given.of(header.keyId()));
            press = present;
        }
        return present;
    }

    /// Walks to the end.
    Ending walk() {
        boolean more = walkOne();
        while (more) {
            more = walkOne();
        }
        return ending();
    }

    /// What stands after the last whole frame.
    Ending ending() {
        int end = endOfContent();
        if (end == position) {
            return new Ending.Clean();
        }
        String fault = Frame.fault(content, position);
        return new Ending.Broken(
                end - position, fault == null ? "the entry does not fit" : fault, witness(position + 1));
    }

    /// The bytes from here to the last that is not zero.
    ByteBuffer rest() {
        return content.slice(position, endOfContent() - position);
    }

    private int endOfContent() {
        int end = content.limit();
        while (end - Long.BYTES >= position && content.getLong(end - Long.BYTES) == 0) {
            end -= Long.BYTES;
        }
        while (end > position && content.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    /// Goes on at the next whole frame, whether it follows the one before or not.
    ///
    /// @return false when there is none
    boolean skipBroken() {
        for (int at = position; at + Frame.HEAD <= content.limit(); at++) {
            if (content.getInt(at) == Frame.MAGIC && Frame.fault(content, at) == null) {
                lastFrame = at;
                sequence = Frame.sequence(content, at);
                position = at + Frame.size(Frame.length(content, at));
                Frame.link(content, at, link);
                return true;
            }
        }
        return false;
    }

    /// Up to which sequence everything was forced when the entry walked last was written.
    long forcedThrough() {
        return lastFrame == 0 ? 0 : Frame.forcedThrough(content, lastFrame);
    }

    /// All that was walked, from the header on.
    ByteBuffer walked() {
        return content.slice(0, position);
    }

    /// The highest "forced through" that a whole frame after the broken place testifies to; 0 when there is
    /// none.
    private long witness(int from) {
        long highest = 0;
        int at = from;
        while (at + Frame.HEAD <= content.limit()) {
            if (content.getInt(at) == Frame.MAGIC && Frame.fault(content, at) == null) {
                highest = Math.max(highest, Frame.forcedThrough(content, at));
                at += Frame.size(Frame.length(content, at)) - 1;
            }
            at++;
        }
        return highest;
    }

    /// What stands after the last whole frame of a segment.
    sealed interface Ending {
        /// Only zeros.
        record Clean() implements Ending {}

        /// @param bytes up to the last that is not zero
        /// @param witness up to which sequence everything was once forced, by whole frames further on;
        /// 0 without any
        record Broken(long bytes, String reason, long witness) implements Ending {}
    }
}
