package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.pin.Argon2Pins;
import io.mostrador.db.pin.Pepper;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What begins a till.
///
/// @param tillId a new UUIDv7
/// @param operators at least one
/// @param at now
public record Founding(UUID tillId, StoreProfile store, List<NewOperator> operators, Instant at) {
    public Founding {
        operators = List.copyOf(operators);
        if (operators.isEmpty()) {
            throw new IllegalArgumentException("a till needs an operator");
        }
    }

    /// Writes the journal with all founding entries beside its place and moves it there whole, so that a
    /// till is founded altogether or not at all.
    void write(DataDirectory directory, KeyRing ring, SecureRandom random) throws IOException {
        Disk disk = directory.disk();
        Disk folder = emptyFolder(disk);
        writePublicKey(folder, ring);
        Pepper pepper = Pepper.readOrCreate(disk, DataDirectory.PEPPER, random);
        try (JournalFile journal =
                JournalFile.create(folder, ring, tillId, directory.tuning().segmentBytes())) {
            add(journal, new Fact.TillFounded(tillId, store));
            for (NewOperator added : operators) {
                add(journal, new Fact.OperatorAdded(added.operator(), Argon2Pins.hash(added.pin(), pepper, random)));
            }
            journal.force();
        }
        disk.rename(DataDirectory.UNFOUNDED_JOURNAL, DataDirectory.JOURNAL);
        disk.forceNames();
    }

    private static void writePublicKey(Disk folder, KeyRing ring) throws IOException {
        try (DiskFile file = folder.create(DataDirectory.PUBLIC_KEY, 0)) {
            file.write(ByteBuffer.wrap(DataDirectory.publicKey(ring)), 0);
            file.force(true);
        }
    }

    private void add(JournalFile journal, Fact fact) throws IOException {
        Stamp stamp = FactCodec.truncated(new Stamp(at, store.zone(), null, null));
        journal.write(journal.prepare(FactCodec.payload(fact, stamp), stamp));
    }

    /// What a founding that was broken off left is taken away, but the folder stays: a pepper without it and
    /// without a journal tells of a journal that was lost.
    private static Disk emptyFolder(Disk disk) throws IOException {
        Disk folder = disk.folder(DataDirectory.UNFOUNDED_JOURNAL);
        folder.make();
        for (String name : folder.names()) {
            folder.delete(name);
        }
        disk.forceNames();
        return folder;
    }
}
