package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.CatalogueInbox;
import io.mostrador.register.port.Outbox;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the sync thread sees of the store: facts going up, items coming down.
class SyncRoadsTest {
    private final DemoTill demo = new DemoTill(0);
    private final TillStore store;

    SyncRoadsTest(@TempDir Path directory) {
        store = TillStore.open(directory);
    }

    @BeforeEach
    void found() {
        store.found(DemoTill.founding());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void sendsOnlyWhatIsForced() {
        Outbox outbox = store.outbox();
        long founded = outbox.lastForced();
        TillSession session = demo.open(store.journal());
        demo.scan(store.journal(), 3);
        assertThat(outbox.lastForced()).isEqualTo(founded + 1);
        assertThat(outbox.read(founded, 100, 1 << 20)).hasSize(1);
        store.journal().force(new Fact.OperatorSignedOff(DemoTill.ANA.id()), demo.stamp());
        assertThat(outbox.read(founded, 100, 1 << 20)).hasSize(5);
        assertThat(session.businessDate()).isEqualTo(DemoTill.BUSINESS_DATE);
    }

    @Test
    void givesTheBytesAsTheyAreInTheChain() {
        demo.open(store.journal());
        Outbox outbox = store.outbox();
        List<byte[]> entries = outbox.read(0, 100, 1 << 20);
        String previous = Entry.NO_PREVIOUS;
        for (byte[] bytes : entries) {
            assertThat(EntryCodec.decode(bytes).previous()).isEqualTo(previous);
            previous = EntryCodec.hash(bytes);
        }
        assertThat(entries).hasSize((int) outbox.lastForced());
        assertThat(outbox.read(0, 2, 1 << 20)).hasSize(2);
        assertThat(outbox.read(0, 100, 1)).hasSize(1);
    }

    @Test
    void remembersWhatTheServerHasAndNeverGoesBack() {
        Outbox outbox = store.outbox();
        assertThat(outbox.acknowledged()).isZero();
        outbox.acknowledge(2);
        outbox.acknowledge(1);
        outbox.reject(2, "x".repeat(5_000));
        outbox.reject(2, "again");
        assertThat(outbox.acknowledged()).isEqualTo(2);
        assertThat(outbox.waiting()).isEqualTo(outbox.lastForced() - 2);
    }

    @Test
    void knowsWhichSequencesItHas() {
        Outbox outbox = store.outbox();
        long last = outbox.lastForced();
        assertThat(outbox.next(0)).isEqualTo(1);
        assertThat(outbox.next(last)).isEqualTo(last + 1);
        assertThat(outbox.floor(0)).isZero();
        assertThat(outbox.floor(last)).isEqualTo(last);
        assertThat(outbox.floor(last + 100)).isEqualTo(last);
    }

    @Test
    void takesItemsDownAndTellsTheIndex() {
        List<Item> told = new ArrayList<>();
        List<ItemId> gone = new ArrayList<>();
        CatalogueInbox inbox = store.catalogueInbox((changed, removed) -> {
            told.addAll(changed);
            gone.addAll(removed);
        });
        assertThat(inbox.cursor()).isZero();
        inbox.apply(List.of(DemoTill.item(1), DemoTill.item(2)), List.of(), 10);
        inbox.apply(List.of(DemoTill.item(3)), List.of(DemoTill.item(1).id()), 20);
        assertThat(inbox.cursor()).isEqualTo(20);
        assertThat(told).hasSize(3);
        assertThat(gone).containsExactly(DemoTill.item(1).id());
        List<Item> stored = new ArrayList<>();
        store.items().forEach(stored::add);
        assertThat(stored).containsExactlyInAnyOrder(DemoTill.item(2), DemoTill.item(3));
        assertThat(store.items().find(DemoTill.item(1).code())).isEmpty();
    }
}
