package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.key.KeyFolder;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a thief of the data directory sees, and what happens without the key.
class AtRestTest {
    /// The operator, the shop, an item and a column, as any of the files would have them in the clear.
    private static final List<String> PERSONAL = List.of("Ana R", "Almac", "operator_name", "OPERATOR", "basketId");

    @TempDir
    private Path root;

    private Path data;
    private DataDirectory directory;

    @BeforeEach
    void sell() {
        data = root.resolve("till");
        directory = new DataDirectory(data, new KeyFolder(root.resolve("keys")));
        try (TillStore store = TillStore.open(directory)) {
            DemoTill demo = new DemoTill(0);
            store.found(DemoTill.founding());
            TillSession session = demo.open(store.journal());
            demo.sell(store.journal(), session, 1, 5);
        }
    }

    @Test
    void nothingCanBeReadInAnyFile() throws IOException {
        assertThat(contents())
                .hasSizeGreaterThan(3)
                .allSatisfy((name, content) -> assertThat(content).as(name).doesNotContain(PERSONAL));
    }

    @Test
    void withoutTheKeyItTouchesNothingUntilTheRecoveryCodeIsThere() throws IOException {
        Path key = Copies.files(root.resolve("keys"), ".key").getFirst();
        String code = directory.recoveryCode();
        Files.move(key, root.resolve("away"));
        Map<String, String> before = contents();
        assertThatThrownBy(() -> TillStore.open(directory))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining(key.getFileName().toString())
                .hasMessageContaining("bring it back");
        assertThat(contents()).isEqualTo(before);
        Files.delete(root.resolve("away"));
        assertThatThrownBy(() -> directory.recover(code.substring(0, 10) + code.substring(0, 24)))
                .isInstanceOf(IllegalArgumentException.class);
        directory.recover(code);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.totals().saleCount()).isEqualTo(1);
        }
    }

    @Test
    void sealsUnderNewKeysFromTheNextStartAndReadsTheOld() throws IOException {
        directory.renewKeys();
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).isPresent();
            demoSale(store);
            assertThat(store.totals().saleCount()).isEqualTo(2);
        }
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).isEmpty();
            assertThat(store.totals().saleCount()).isEqualTo(2);
        }
        assertThat(new JournalAudit(directory).verify().isWhole()).isTrue();
        assertThat(directory.journal().names())
                .filteredOn(name -> name.endsWith(".journal"))
                .hasSize(2);
    }

    @Test
    void renewsNoKeysWhileTheTillIsOpen() {
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isTrue();
            assertThatThrownBy(directory::renewKeys).hasMessageContaining("another till is running");
        }
    }

    private static void demoSale(TillStore store) {
        DemoTill demo = new DemoTill(1_000);
        store.journal().force(new Fact.OperatorSignedOn(DemoTill.ANA.id()), demo.stamp());
        TillSession session = Objects.requireNonNull(
                        ((Mode.SignedOut) store.memory().load().mode()).till())
                .session();
        demo.sell(store.journal(), session, 2, 2);
    }

    /// The running mark is no content.
    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(DataDirectory.LOCK)) {
                    contents.put(
                            data.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
