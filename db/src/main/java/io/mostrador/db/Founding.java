package io.mostrador.db;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.FolderDisk;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.pin.Argon2Pins;
import io.mostrador.db.pin.Pepper;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
    void write(DataDirectory directory, SecureRandom random) throws IOException {
        Pepper pepper = Pepper.readOrCreate(directory.pepper(), random);
        Path folder = directory.unfoundedJournal();
        discard(folder);
        try (JournalFile journal = JournalFile.create(new FolderDisk(folder), tillId, JournalFile.SEGMENT_BYTES)) {
            add(journal, new Fact.TillFounded(tillId, store));
            for (NewOperator added : operators) {
                add(journal, new Fact.OperatorAdded(added.operator(), Argon2Pins.hash(added.pin(), pepper, random)));
            }
            journal.force();
        }
        Files.move(folder, directory.journalFolder(), StandardCopyOption.ATOMIC_MOVE);
        FolderDisk.force(directory.root());
    }

    private void add(JournalFile journal, Fact fact) throws IOException {
        Stamp stamp = FactCodec.truncated(new Stamp(at, store.zone(), null, null));
        journal.write(journal.prepare(FactCodec.payload(fact, stamp), stamp));
    }

    /// A founding that was broken off.
    private static void discard(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
