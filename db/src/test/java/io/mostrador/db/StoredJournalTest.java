package io.mostrador.db;

import io.mostrador.register.port.Journal;
import io.mostrador.register.port.RegisterMemory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class StoredJournalTest extends JournalContract {
    private final TillStore store;

    StoredJournalTest(@TempDir Path directory) {
        store = TillStore.open(directory);
        store.found(DemoTill.founding());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Journal journal() {
        return store.journal();
    }

    @Override
    RegisterMemory memory() {
        return store.memory();
    }
}
