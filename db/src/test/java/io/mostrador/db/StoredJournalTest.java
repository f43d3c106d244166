package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.till.TillSession;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.RegisterMemory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void recordsAnActWithoutRowsNamesItAndGoesOn() {
        TillSession session = demo.open(journal());
        long sequence = journal()
                .force(new Fact.BasketResumed(demo.scan(journal(), 1).id()), demo.stamp())
                .sequence();
        demo.sell(journal(), session, 1, 2);
        assertThat(store.unprojected()).containsOnlyKeys(sequence);
        assertThat(store.unprojected().get(sequence)).contains("no such suspended basket");
        assertThat(store.isBehind()).isFalse();
        assertThat(store.totals().saleCount()).isEqualTo(1);
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
