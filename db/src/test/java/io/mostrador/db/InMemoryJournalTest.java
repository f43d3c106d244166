package io.mostrador.db;

import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.RegisterMemory;

class InMemoryJournalTest extends JournalContract {
    private final InMemoryJournal journal = SmallShop.journal();

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    RegisterMemory memory() {
        return journal;
    }
}
