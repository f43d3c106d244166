package io.mostrador.db.journal;

import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

/// What no program of ours writes.
public final class WrongEntry {
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, ZoneOffset.UTC, null, null);

    private WrongEntry() {}

    /// Writes any text as the next entry, with its place in the chain.
    ///
    /// @return its sequence
    public static long write(JournalFile journal, String text) throws IOException {
        PreparedEntry next = journal.prepare(new PeoplePayload.SignedOffV1("ana"), STAMP);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        journal.write(new PreparedEntry(next.sequence(), bytes, EntryCodec.hash(bytes), next.previous()));
        return next.sequence();
    }

    /// Writes an entry with nothing wrong.
    ///
    /// @return its sequence
    public static long writeGood(JournalFile journal) throws IOException {
        PreparedEntry next = journal.prepare(new PeoplePayload.SignedOffV1("ana"), STAMP);
        journal.write(next);
        return next.sequence();
    }

    /// Writes an entry with nothing wrong but its words.
    ///
    /// @return its sequence
    public static long writeChanged(JournalFile journal, String good, String wrong) throws IOException {
        PreparedEntry next = journal.prepare(new PeoplePayload.SignedOffV1("ana"), STAMP);
        return write(journal, new String(next.bytes(), StandardCharsets.UTF_8).replace(good, wrong));
    }
}
