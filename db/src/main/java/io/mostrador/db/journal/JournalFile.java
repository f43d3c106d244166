package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.key.JournalKeys;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Written;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.Payload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The journal of a till, open to be written. One thread writes; readers made by [#reader] may run beside it.
///
/// After a failed write or force nobody knows what the disk holds, so the file refuses everything more: open
/// it again.
public final class JournalFile implements AutoCloseable {
    /// Length of a segment: some thousand sales.
    public static final int SEGMENT_BYTES = 16 << 20;

    private static final HexFormat HEX = HexFormat.of();

    private final Disk disk;
    private final JournalKeys keys;
    private final EntryPress press;
    private final int segmentBytes;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Frame.MAX_SIZE);
    private final @Nullable CutTail cut;
    private DiskFile file;
    private long fileBytes;
    private int position;
    private int lastFrame;
    private Chain chain;
    private long nextSequence;
    private boolean broken;
    private volatile List<SequenceGap> gaps;
    private volatile List<String> segments;
    private volatile long lastWritten;
    private volatile Forced lastForced;
    private volatile ForcedTail forcedTail;

    private JournalFile(Disk disk, JournalKeys keys, int segmentBytes, JournalOpening.End end) throws IOException {
        this.disk = disk;
        this.keys = keys;
        this.press = new EntryPress(keys.newest());
        this.segmentBytes = segmentBytes;
        this.cut = end.cut();
        this.chain = end.chain();
        this.position = end.position();
        this.nextSequence = Math.max(chain.sequence() + 1, end.segment().firstSequence());
        this.gaps = end.gaps();
        this.segments = SegmentName.all(disk);
        this.file = disk.open(segments.getLast());
        this.fileBytes = file.size();
        this.lastFrame = position;
        // What a killed program wrote may be in memory only.
        file.force(false);
        this.lastWritten = chain.sequence();
        this.lastForced = new Forced(chain.sequence(), chain.hash());
        this.forcedTail = new ForcedTail(Head.of(chain), segments.getLast(), position);
        if (end.segment().keyId() != press.keyId()) {
            changeSegment(0);
        }
    }

    /// Begins the journal of a new till.
    public static JournalFile create(Disk disk, JournalKeys keys, UUID tillId, int segmentBytes) throws IOException {
        if (exists(disk)) {
            throw new IOException("there is a journal already");
        }
        Chain start = new Chain(tillId, 0, Entry.NO_PREVIOUS, Entry.NO_PREVIOUS);
        makeSegment(disk, segmentBytes, SegmentHeader.after(start, keys.newest().keyId()));
        return open(disk, keys, segmentBytes, 0);
    }

    public static boolean exists(Disk disk) throws IOException {
        return !SegmentName.all(disk).isEmpty();
    }

    /// Opens the journal, checks its end and cuts a torn tail.
    ///
    /// @param segmentBytes length of segments still to come
    /// @param knownForced a sequence that is known to have been forced, 0 when none is
    /// @throws JournalDamagedException when anything before the torn tail is wrong, or promised entries are
    /// missing
    public static JournalFile open(Disk disk, JournalKeys keys, int segmentBytes, long knownForced) throws IOException {
        return new JournalFile(disk, keys, segmentBytes, new JournalOpening(disk, knownForced).find());
    }

    public UUID tillId() {
        return chain.tillId();
    }

    /// What was cut off at open.
    public Optional<CutTail> cut() {
        return Optional.ofNullable(cut);
    }

    /// The last entry that is forced; sequence 0 while there is none.
    public Forced lastForced() {
        return lastForced;
    }

    /// The same with what is signed.
    public Head forcedHead() {
        return forcedTail.head();
    }

    ForcedTail forcedTail() {
        return forcedTail;
    }

    public long lastWritten() {
        return lastWritten;
    }

    /// Gives a payload its place in the chain; nothing is written yet.
    ///
    /// @throws IllegalArgumentException when the entry is too large
    public PreparedEntry prepare(Payload payload, Stamp stamp) {
        byte[] bytes = EntryCodec.encode(
                nextSequence,
                chain.tillId(),
                stamp.at(),
                stamp.zone().getId(),
                stamp.businessDate(),
                stamp.operatorId() == null ? null : stamp.operatorId().value(),
                payload,
                chain.hash());
        return new PreparedEntry(nextSequence, bytes, EntryCodec.hash(bytes), chain.hash());
    }

    /// Writes an entry of this journal that somebody else kept, byte for byte, without forcing; also the first
    /// of a later epoch.
    ///
    /// @return false, and nothing is written, when it is not the one that comes next
    /// @throws io.mostrador.sync.protocol.MalformedEntryException when it is no entry
    public boolean take(byte[] bytes) throws IOException {
        Entry entry = EntryCodec.decode(bytes);
        boolean follows = entry.previous().equals(chain.hash())
                && entry.tillId().equals(chain.tillId())
                && entry.sequence() >= nextSequence;
        if (!follows) {
            return false;
        }
        if (entry.sequence() > nextSequence) {
            beginEpoch(entry.sequence());
        }
        write(new PreparedEntry(nextSequence, bytes, EntryCodec.hash(bytes), chain.hash()));
        return true;
    }

    /// Writes what an entry tells once more, at the journal's end, without forcing: its own place is lost.
    public void recordAgain(Entry lost) throws IOException {
        byte[] bytes = EntryCodec.encode(new Entry(
                nextSequence,
                chain.tillId(),
                lost.type(),
                lost.version(),
                lost.at(),
                lost.zone(),
                lost.businessDate(),
                lost.operator(),
                lost.payload(),
                chain.hash()));
        write(new PreparedEntry(nextSequence, bytes, EntryCodec.hash(bytes), chain.hash()));
    }

    /// Writes the entry prepared last, pressed, without forcing.
    public Written write(PreparedEntry entry) throws IOException {
        return write(entry, press.seal(entry.sequence(), entry.hash(), entry.bytes()));
    }

    /// The same for one that somebody waits for: as it is. Pressing it would be a tenth of the wait.
    public Written writeAtOnce(PreparedEntry entry) throws IOException {
        return write(entry, press.sealAsIs(entry.sequence(), entry.hash(), entry.bytes()));
    }

    private Written write(PreparedEntry entry, byte[] sealed) throws IOException {
        requireUsable();
        if (entry.sequence() != nextSequence) {
            throw new IllegalArgumentException("entry " + entry.sequence() + " is not the next one");
        }
        int size = Frame.size(sealed.length);
        if (position + size > fileBytes) {
            changeSegment(size);
        }
        byte[] link = HEX.parseHex(chain.link());
        Frame.encode(entry, sealed, lastForced.sequence(), link, buffer);
        broken = true;
        file.write(buffer, position);
        lastFrame = position;
        position += size;
        chain = new Chain(chain.tillId(), entry.sequence(), entry.hash(), HEX.formatHex(link));
        nextSequence = entry.sequence() + 1;
        lastWritten = entry.sequence();
        broken = false;
        return new Written(entry.sequence());
    }

    /// Forces everything written so far: *the* commit point.
    public Forced force() throws IOException {
        requireUsable();
        broken = true;
        try {
            file.force(false);
        } catch (IOException e) {
            withdraw(e);
            throw e;
        }
        lastForced = new Forced(chain.sequence(), chain.hash());
        forcedTail = new ForcedTail(Head.of(chain), segments.getLast(), position);
        broken = false;
        return lastForced;
    }

    /// Goes on with `sequence`, in a new segment, and leaves out those between: what may have been given away
    /// since the copy was made that this journal was brought back from.
    public void beginEpoch(long sequence) throws IOException {
        requireUsable();
        if (sequence <= nextSequence) {
            throw new IllegalArgumentException("an epoch begins above " + nextSequence + ", not with " + sequence);
        }
        long before = chain.sequence();
        change(new SegmentHeader(sequence, press.keyId(), chain), 0);
        nextSequence = sequence;
        List<SequenceGap> more = new ArrayList<>(gaps);
        more.add(new SequenceGap(before, sequence));
        gaps = List.copyOf(more);
    }

    /// How many entries there are after the entry `from`, up to the entry `through`.
    public long count(long from, long through) {
        long count = Math.max(0, through - from);
        for (SequenceGap gap : gaps) {
            count -= gap.within(from, through);
        }
        return count;
    }

    /// The sequence of the first entry after `sequence`, whether it is written yet or not.
    public long next(long sequence) {
        for (SequenceGap gap : gaps) {
            if (sequence >= gap.before() && sequence < gap.after()) {
                return gap.after();
            }
        }
        return sequence + 1;
    }

    /// The last entry with a sequence that is not above `sequence`, 0 where there is none.
    public long floor(long sequence) {
        for (SequenceGap gap : gaps) {
            if (sequence > gap.before() && sequence < gap.after()) {
                return gap.before();
            }
        }
        return Math.min(sequence, lastWritten);
    }

    /// A reader of its own; to be used by one thread.
    public JournalReader reader() {
        return new JournalReader(disk, this, keys);
    }

    List<String> segments() {
        return segments;
    }

    /// Law: all before a new segment is forced before it has its name, so only the last segment can have a
    /// torn tail. Where there is no room for another, nothing has happened, and the next entry tries again.
    private void changeSegment(int frameSize) throws IOException {
        change(new SegmentHeader(nextSequence, press.keyId(), chain), frameSize);
    }

    private void change(SegmentHeader header, int frameSize) throws IOException {
        broken = true;
        file.force(false);
        broken = false;
        prepareSegment(disk, Math.max(segmentBytes, SegmentHeader.BLOCK + frameSize), header);
        // Once it may have its name, no entry may go into the old one.
        broken = true;
        String name = nameSegment(disk, header);
        DiskFile full = file;
        file = disk.open(name);
        broken = false;
        full.close();
        fileBytes = file.size();
        position = SegmentHeader.BLOCK;
        segments = SegmentName.all(disk);
    }

    private static void makeSegment(Disk disk, int bytes, SegmentHeader header) throws IOException {
        prepareSegment(disk, bytes, header);
        nameSegment(disk, header);
    }

    /// Makes a segment whole under another name first: one that has its name has its header and its length.
    private static void prepareSegment(Disk disk, int bytes, SegmentHeader header) throws IOException {
        String unfinished = SegmentName.unfinished(SegmentName.of(header.firstSequence()));
        if (disk.exists(unfinished)) {
            disk.delete(unfinished);
        }
        try (DiskFile file = disk.create(unfinished, bytes)) {
            file.write(header.encode(), 0);
            file.force(true);
        }
    }

    private static String nameSegment(Disk disk, SegmentHeader header) throws IOException {
        String name = SegmentName.of(header.firstSequence());
        disk.rename(SegmentName.unfinished(name), name);
        disk.forceNames();
        return name;
    }

    /// Takes back the entry whose force failed, so that it does not come to life at the next start. The
    /// caller is told that it failed; a disk that cannot do this either is beyond help.
    private void withdraw(IOException failure) {
        try {
            file.write(ByteBuffer.allocate(position - lastFrame), lastFrame);
            file.force(false);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void requireUsable() throws IOException {
        if (broken) {
            throw new IOException("the journal failed before; start the till again");
        }
    }

    /// Forces what is only written, and closes.
    @Override
    public void close() throws IOException {
        try (DiskFile closing = file) {
            if (!broken) {
                closing.force(false);
            }
        }
    }
}
