package io.mostrador.db.projection;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/// How far print jobs came, on the disk before their bytes leave: H2 writes half a second later and would
/// have a killed till print twice. Begun anew whenever H2 was closed well.
///
/// Records of 16 bytes: job id (8), state (4), CRC32C of both (4). The first has the sequence of the newest
/// entry with rows at the time in place of the id. Law: all jobs that waited then are in here, so what is older
/// and not in here is done, whatever an H2 file says.
public final class PrintJobLog implements AutoCloseable {
    private static final int RECORD = 16;
    private static final int START = -1;

    /// A state is stored as its place in this list, which only ever grows.
    private static final List<PrintJobState> CODES = List.of(
            PrintJobState.QUEUED,
            PrintJobState.SENDING,
            PrintJobState.SENT,
            PrintJobState.CONFIRMED,
            PrintJobState.UNKNOWN,
            PrintJobState.EXPIRED);

    private final DiskFile file;
    private final long begunAt;
    private final Map<Long, PrintJobState> states;
    private long position;

    private PrintJobLog(DiskFile file, long begunAt, Map<Long, PrintJobState> states, long position) {
        this.file = file;
        this.begunAt = begunAt;
        this.states = states;
        this.position = position;
    }

    /// Opens the log, or begins one. What cannot be read any more ends it.
    ///
    /// @param sequence the journal's, for a new log
    /// @param open jobs that are not done, for a new log
    public static PrintJobLog open(Disk disk, String name, long sequence, Supplier<Map<Long, PrintJobState>> open)
            throws IOException {
        ByteBuffer content = disk.exists(name) ? ByteBuffer.wrap(disk.read(name)) : ByteBuffer.allocate(0);
        if (!isBegun(content)) {
            begin(disk, name, sequence, open.get());
            content = ByteBuffer.wrap(disk.read(name));
        }
        Map<Long, PrintJobState> states = new LinkedHashMap<>();
        int position = RECORD;
        while (isWhole(content, position)) {
            states.put(content.getLong(position), CODES.get(content.getInt(position + 8)));
            position += RECORD;
        }
        return new PrintJobLog(disk.open(name), content.getLong(0), states, position);
    }

    /// Replaces the log: all others are safe in H2.
    ///
    /// @param open jobs that are not done
    public static void begin(Disk disk, String name, long sequence, Map<Long, PrintJobState> open) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(RECORD * (1 + open.size()));
        put(content, sequence, START);
        open.forEach((jobId, state) -> put(content, jobId, CODES.indexOf(state)));
        content.flip();
        String unfinished = name + ".new";
        if (disk.exists(unfinished)) {
            disk.delete(unfinished);
        }
        try (DiskFile file = disk.create(unfinished, 0)) {
            file.write(content, 0);
            file.force(true);
        }
        disk.rename(unfinished, name);
        disk.forceNames();
    }

    /// Up to which sequence H2 had all rows when the log was begun, 0 where there is no log.
    public static long begunAt(Disk disk, String name) throws IOException {
        if (!disk.exists(name)) {
            return 0;
        }
        try (DiskFile file = disk.openToRead(name)) {
            ByteBuffer head = ByteBuffer.allocate(RECORD);
            file.read(head, 0);
            return isBegun(head.flip()) ? head.getLong(0) : 0;
        }
    }

    private static boolean isBegun(ByteBuffer content) {
        return isWhole(content, 0) && content.getInt(8) == START;
    }

    /// The journal's sequence when the log was begun.
    long begunAt() {
        return begunAt;
    }

    /// The last known state of every job in the log, as it was found at open.
    Map<Long, PrintJobState> states() {
        return states;
    }

    /// Stores a state. The one before bytes leave is forced; the others only spare a person a look at the
    /// paper.
    void add(long jobId, PrintJobState state) {
        ByteBuffer row = ByteBuffer.allocate(RECORD);
        put(row, jobId, CODES.indexOf(state));
        row.flip();
        try {
            file.write(row, position);
            position += RECORD;
            if (state == PrintJobState.SENDING) {
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the print job's state cannot be stored", e);
        }
    }

    private static void put(ByteBuffer content, long id, int state) {
        int start = content.position();
        content.putLong(id).putInt(state);
        content.putInt(checksum(content, start));
    }

    private static boolean isWhole(ByteBuffer content, int position) {
        return content.limit() - position >= RECORD
                && content.getInt(position + 12) == checksum(content, position)
                && content.getInt(position + 8) < CODES.size();
    }

    private static int checksum(ByteBuffer content, int position) {
        CRC32C crc = new CRC32C();
        crc.update(content.slice(position, 12));
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
