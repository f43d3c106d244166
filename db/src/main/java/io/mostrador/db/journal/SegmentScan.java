package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.sync.protocol.EntryCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Walks one segment from its header to its end and checks every frame and the chain.
final class SegmentScan {
    private final String name;
    private final ByteBuffer content;
    private final SegmentHeader header;
    private Chain chain;
    private int position = SegmentHeader.BLOCK;

    private SegmentScan(String name, ByteBuffer content, SegmentHeader header) {
        this.name = name;
        this.content = content;
        this.header = header;
        this.chain = Chain.startOf(header);
    }

    /// @throws JournalDamagedException when the header cannot be read
    static SegmentScan of(Disk disk, String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(content, 0);
            content.flip();
            return new SegmentScan(name, content, SegmentHeader.decode(name, content));
        }
    }

    static SegmentHeader header(Disk disk, String name) throws IOException {
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer block = ByteBuffer.allocate(SegmentHeader.BLOCK);
            file.read(block, 0);
            return SegmentHeader.decode(name, block.flip());
        }
    }

    String name() {
        return name;
    }

    SegmentHeader header() {
        return header;
    }

    Chain chain() {
        return chain;
    }

    int position() {
        return position;
    }

    /// The next entry, or null when no whole frame follows: then [#ending] says what does.
    ///
    /// @throws JournalDamagedException when a whole frame does not fit the chain
    @Nullable
    StoredEntry next() {
        if (Frame.fault(content, position) != null) {
            return null;
        }
        StoredEntry entry = Frame.decode(content, position, name, position);
        chain = chain.next(entry, name, position);
        position += Frame.size(entry.bytes().length);
        return entry;
    }

    /// Walks to the end.
    Ending walk() {
        StoredEntry entry = next();
        while (entry != null) {
            entry = next();
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

    /// The highest "forced through" that a whole frame after the broken place testifies to; 0 when there is
    /// none.
    private long witness(int from) {
        long highest = 0;
        int at = from;
        while (at + Frame.HEAD + Frame.ENTRY_START.length <= content.limit()) {
            if (startsEntry(at + Frame.HEAD) && Frame.fault(content, at) == null) {
                StoredEntry found = Frame.decode(content, at, name, at);
                if (EntryCodec.hash(found.bytes()).equals(found.hash())) {
                    highest = Math.max(highest, found.forcedThrough());
                    at += Frame.size(found.bytes().length) - 1;
                }
            }
            at++;
        }
        return highest;
    }

    private boolean startsEntry(int at) {
        for (int i = 0; i < Frame.ENTRY_START.length; i++) {
            if (content.get(at + i) != Frame.ENTRY_START[i]) {
                return false;
            }
        }
        return true;
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
