package io.mostrador.db.projection;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry of the journal, opened and decoded; or why it cannot be, which whoever makes its rows is told when it is
/// its turn.
///
/// @param place null where nobody can tell
/// @param told the fact, empty when this program does not know its type or version
/// @param fault null when nothing is wrong
record ReadEntry(
        long sequence,
        String hash,
        String type,
        int bytes,
        @Nullable Place place,
        Optional<Fact> told,
        @Nullable RuntimeException fault) {

    /// @throws io.mostrador.db.journal.JournalDamagedException when it cannot be opened
    static ReadEntry of(StoredEntry stored) {
        int bytes = stored.bytes().length;
        Entry entry;
        Place place;
        try {
            entry = stored.decode();
            place = Place.of(entry, stored);
        } catch (RuntimeException e) {
            return new ReadEntry(stored.sequence(), stored.hash(), "unreadable", bytes, null, Optional.empty(), e);
        }
        try {
            Optional<Fact> told = FactCodec.fact(entry);
            return new ReadEntry(stored.sequence(), stored.hash(), entry.type(), bytes, place, told, null);
        } catch (RuntimeException e) {
            return new ReadEntry(stored.sequence(), stored.hash(), entry.type(), bytes, place, Optional.empty(), e);
        }
    }

    /// Its place; for one that does not tell it, right after the entry before.
    Place placeAfter(Place before) {
        return place == null ? new Place(sequence, hash, before.hash(), before.stamp()) : place;
    }

    /// The fact, or empty when this program does not know its type or version.
    ///
    /// @throws RuntimeException why it cannot be told
    Optional<Fact> fact() {
        if (fault != null) {
            throw fault;
        }
        return told;
    }
}
