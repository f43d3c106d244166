package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalReader;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.projection.SyncRows;
import io.mostrador.register.port.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The journal is the outbox: its own reader, and the cursor in H2.
final class JournalOutbox implements Outbox {
    private final JournalFile journal;
    private final JournalReader reader;
    private final SyncRows rows;

    JournalOutbox(JournalFile journal, JournalReader reader, SyncRows rows) {
        this.journal = journal;
        this.reader = reader;
        this.rows = rows;
    }

    @Override
    public long lastForced() {
        return journal.lastForced().sequence();
    }

    @Override
    public long acknowledged() {
        return rows.acknowledged();
    }

    @Override
    public long waiting() {
        return journal.count(acknowledged(), lastForced());
    }

    @Override
    public long next(long sequence) {
        return journal.next(sequence);
    }

    @Override
    public long floor(long sequence) {
        return journal.floor(sequence);
    }

    @Override
    public List<byte[]> read(long sequence, int maxEntries, int maxBytes) {
        try {
            return reader.read(sequence, lastForced(), maxEntries, maxBytes).stream()
                    .map(StoredEntry::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be read", e);
        }
    }

    @Override
    public void acknowledge(long sequence) {
        rows.acknowledge(sequence);
    }

    @Override
    public void reject(long sequence, String reason) {
        rows.reject(sequence, reason);
    }
}
