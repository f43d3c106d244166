package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.key.JournalKeys;
import io.mostrador.db.key.SigningKey;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.MalformedEntryException;
import io.mostrador.sync.protocol.payload.Payload;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// A journal put together, in a new place, from what is whole of several copies of it. Copies are never changed.
public final class JournalMend implements AutoCloseable {
    private static final Logger LOG = System.getLogger(JournalMend.class.getName());

    private final Disk to;
    private final JournalFile file;
    private final EntriesBehind own;

    private JournalMend(Disk to, JournalFile file, EntriesBehind own) {
        this.to = to;
        this.file = file;
        this.own = own;
    }

    /// Begins with all of one copy that is whole, byte for byte.
    ///
    /// @param base that copy
    /// @param own the journal that was written to last; it may be the same
    /// @param to an empty folder
    /// @param segmentBytes length of segments still to come
    /// @throws IOException also when nothing at all of the copy can be read
    public static JournalMend begin(Disk base, Disk own, Disk to, JournalKeys keys, int segmentBytes)
            throws IOException {
        to.make();
        JournalFile file = WholePart.copy(base, to, Long.MAX_VALUE) == null
                ? JournalFile.create(to, keys, tillOf(base), segmentBytes)
                : JournalFile.open(to, keys, segmentBytes, 0);
        return new JournalMend(to, file, new EntriesBehind(own, keys));
    }

    private static UUID tillOf(Disk from) throws IOException {
        return new JournalScan(from, null)
                .tillId()
                .orElseThrow(() -> new IOException("no file of this journal can be read"));
    }

    public UUID tillId() {
        return file.tillId();
    }

    /// The last entry so far, 0 when there is none.
    public long last() {
        return file.lastWritten();
    }

    /// Takes what is whole behind the damage of the own journal where it follows.
    ///
    /// @return how many entries
    public long extendByRest() throws IOException {
        return extend(own, _ -> {});
    }

    /// Takes what another copy has beyond this one.
    ///
    /// @param notTaken gets what does not follow: entries of another history, or of an epoch that is not this
    /// one's
    /// @return how many entries were taken
    /// @throws IOException when the copy cannot be asked
    public long extend(EntrySource source, Consumer<byte[]> notTaken) throws IOException {
        long[] taken = {0};
        source.giveAfter(last(), entry -> {
            try {
                if (file.take(entry)) {
                    taken[0]++;
                } else {
                    notTaken.accept(entry);
                }
            } catch (MalformedEntryException e) {
                LOG.log(Level.WARNING, "a line of a copy is left out: " + e.getMessage());
            }
            return true;
        });
        return taken[0];
    }

    /// The highest sequence that the own journal tells of, whole or not.
    public long known() throws IOException {
        own.giveAfter(Long.MAX_VALUE, _ -> true);
        return own.known();
    }

    /// Leaves out sequences up to this one.
    public void beginEpoch(long sequence) throws IOException {
        file.beginEpoch(sequence);
    }

    public void record(Payload payload, Stamp stamp) throws IOException {
        file.write(file.prepare(payload, stamp));
    }

    /// Gives all that is whole of the own journal behind `sequence`.
    public void giveRest(long sequence, Consumer<byte[]> consumer) throws IOException {
        own.giveAfter(sequence, entry -> {
            consumer.accept(entry);
            return true;
        });
    }

    /// Writes all that is whole of the own journal behind `sequence` once more, at the end.
    ///
    /// @return how many entries
    public long recordRestAgain(long sequence) throws IOException {
        long[] count = {0};
        own.giveAfter(sequence, entry -> {
            file.recordAgain(EntryCodec.decode(entry));
            count[0]++;
            return true;
        });
        return count[0];
    }

    /// Forces everything, signs the end, and closes.
    public void finish(SigningKey key) throws IOException {
        file.force();
        try (JournalKeeper keeper = JournalKeeper.start("mend", List.of(new JournalSigner(to, file, key)), false)) {
            keeper.tendNow();
        }
        to.forceNames();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
