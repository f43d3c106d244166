package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.key.KeyRing;
import java.io.IOException;
import java.util.Optional;

/// What a till does at the place of its secret, at each start. Where its data is, is remembered there: an empty
/// folder is a disk then that is switched off or not mounted, and no new till is begun in it.
final class TillPlace {
    private static final System.Logger LOG = System.getLogger(TillPlace.class.getName());

    private TillPlace() {}

    /// Writes nothing.
    ///
    /// @throws StoreRefusedException when a till was there and nothing is there now
    static void requireNotMissing(DataDirectory directory) throws IOException {
        if (directory.disk().exists(DataDirectory.KEY_RING) || JournalFile.exists(directory.journal())) {
            return;
        }
        Optional<String> memory = directory.keys().memoryOf(absolute(directory));
        if (memory.isPresent()) {
            throw new StoreRefusedException(
                    "there was a till in " + directory.root()
                            + ", and now nothing is there: is its disk switched on and in its place?"
                            + " If it is lost, bring the till back with restore; to begin a new till there, delete "
                            + memory.get(),
                    null);
        }
    }

    /// A place of secrets that cannot be written stops no till.
    static void remember(DataDirectory directory, KeyRing ring) {
        try {
            ring.remember(directory.keys(), absolute(directory));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "where this till is cannot be remembered: " + e.getMessage());
        }
    }

    /// A secret of before this machine could protect it is protected now. If that fails it stays as it is, and
    /// stops no till.
    static void protectSecret(DataDirectory directory, KeyRing ring) {
        try {
            ring.protectSecret(directory.keys());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the till's key stays as it is: " + e.getMessage());
        }
    }

    private static String absolute(DataDirectory directory) {
        return directory.root().toAbsolutePath().normalize().toString();
    }
}
