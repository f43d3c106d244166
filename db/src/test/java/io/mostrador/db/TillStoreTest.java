package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.key.KeyFolder;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillStoreTest {
    @TempDir
    private Path directory;

    private final DemoTill demo = new DemoTill(0);

    @Test
    void foundsATillThatIsThereAfterReopening() {
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isFalse();
            store.found(DemoTill.founding());
            assertThat(store.isFounded()).isTrue();
        }
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isTrue();
            assertThat(store.tillId()).isEqualTo(DemoTill.TILL_ID);
            assertThat(store.recovery().appliedEntries()).isZero();
            assertThat(store.recovery().rebuiltBecause()).isEmpty();
            RegisterState state = store.memory().load();
            assertThat(state.store()).isEqualTo(DemoTill.store());
            assertThat(state.operators()).containsExactly(DemoTill.ANA, DemoTill.LEO);
            assertThat(state.nextReceipt()).isEqualTo(1);
            assertThat(state.nextZ()).isEqualTo(1);
            assertThat(state.mode()).isEqualTo(new Mode.SignedOut(null));
            assertThat(store.pins().verify(new OperatorId("ana"), "1234")).isTrue();
            assertThat(store.pins().verify(new OperatorId("ana"), "1235")).isFalse();
            assertThat(store.pins().verify(new OperatorId("eva"), "1234")).isFalse();
        }
    }

    @Test
    void takesAnEmptyFolderWhereATillWasForADiskThatIsNotThere() throws IOException {
        KeyFolder keys = new KeyFolder(directory.resolve("keys"));
        DataDirectory data = new DataDirectory(directory.resolve("disk"), keys);
        try (TillStore store = TillStore.open(data)) {
            store.found(DemoTill.founding());
        }
        Files.move(directory.resolve("disk"), directory.resolve("switched-off"));
        Path empty = Files.createDirectory(directory.resolve("disk"));

        assertThatThrownBy(() -> TillStore.open(data))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("is its disk switched on")
                .hasMessageContaining(".place");
        assertThat(empty).isEmptyDirectory();

        Files.delete(empty);
        Files.move(directory.resolve("switched-off"), directory.resolve("moved"));
        TillStore.open(new DataDirectory(directory.resolve("moved"), keys)).close();
        // It is known to be elsewhere now.
        try (TillStore store = TillStore.open(data)) {
            assertThat(store.isFounded()).isFalse();
        }
    }

    @Test
    void refusesASecondInstance() {
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isFalse();
            assertThatThrownBy(() -> TillStore.open(directory))
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("another till is running on");
        }
    }

    @Test
    void givesTheRegisterItsStateBack() {
        TillSession session;
        DemoTill.Sold first;
        DemoTill.Sold second;
        Basket open;
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            session = demo.open(store.journal());
            first = demo.sell(store.journal(), session, 1, 5);
            second = demo.sell(store.journal(), session, 2, 12);
            open = demo.scan(store.journal(), 3);
        }
        try (TillStore store = TillStore.open(directory)) {
            RegisterState state = store.memory().load();
            OpenTill till = Objects.requireNonNull(((Mode.SignedOut) state.mode()).till());
            assertThat(till.session()).isEqualTo(session);
            assertThat(till.totals())
                    .isEqualTo(TillTotals.none(DemoTill.ARS).plus(first.sale()).plus(second.sale()));
            assertThat(till.basket()).isEqualTo(open);
            assertThat(state.nextReceipt()).isEqualTo(3);
            assertThat(store.totals().saleCount()).isEqualTo(2);
        }
    }
}
