package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The signatures of one segment, in order, in a file beside it.
final class SignatureFile implements AutoCloseable {
    private final DiskFile file;
    private long position;

    private SignatureFile(DiskFile file, long position) {
        this.file = file;
        this.position = position;
    }

    /// Opens a segment's file, or makes it. What a power cut left in it that is no signature is taken away: the head
    /// is signed anew.
    static SignatureFile open(Disk disk, String segment) throws IOException {
        String name = SegmentName.signatures(segment);
        if (!disk.exists(name)) {
            DiskFile file = disk.create(name, 0);
            disk.forceNames();
            return new SignatureFile(file, 0);
        }
        List<SignatureRecord> records = read(disk, segment);
        long length = (long) records.size() * SignatureRecord.SIZE;
        DiskFile file = disk.open(name);
        if (file.size() == length) {
            return new SignatureFile(file, length);
        }
        file.close();
        return rewritten(disk, name, records);
    }

    private static SignatureFile rewritten(Disk disk, String name, List<SignatureRecord> records) throws IOException {
        String unfinished = SegmentName.unfinished(name);
        if (disk.exists(unfinished)) {
            disk.delete(unfinished);
        }
        try (DiskFile file = disk.create(unfinished, 0)) {
            long position = 0;
            for (SignatureRecord record : records) {
                file.write(record.encode(), position);
                position += SignatureRecord.SIZE;
            }
            file.force(true);
        }
        disk.rename(unfinished, name);
        disk.forceNames();
        DiskFile file = disk.open(name);
        return new SignatureFile(file, file.size());
    }

    /// The signatures of a segment up to the first that is not whole or not in order; none where there is no file.
    static List<SignatureRecord> read(Disk disk, String segment) throws IOException {
        List<SignatureRecord> records = new ArrayList<>();
        String name = SegmentName.signatures(segment);
        if (!disk.exists(name)) {
            return records;
        }
        ByteBuffer content = ByteBuffer.wrap(disk.read(name));
        long last = SegmentName.firstSequence(segment) - 1;
        SignatureRecord record = SignatureRecord.decode(content, 0);
        while (record != null && record.sequence() > last) {
            records.add(record);
            last = record.sequence();
            record = SignatureRecord.decode(content, records.size() * SignatureRecord.SIZE);
        }
        return records;
    }

    /// How many bytes of the file are no signatures.
    static long rest(Disk disk, String segment, List<SignatureRecord> records) throws IOException {
        String name = SegmentName.signatures(segment);
        if (!disk.exists(name)) {
            return 0;
        }
        try (DiskFile file = disk.openToRead(name)) {
            return file.size() - (long) records.size() * SignatureRecord.SIZE;
        }
    }

    void add(SignatureRecord record) throws IOException {
        file.write(record.encode(), position);
        position += SignatureRecord.SIZE;
    }

    void force() throws IOException {
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
