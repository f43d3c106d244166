package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.fact.Fact;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickKeysOnDiskTest {
    private static final QuickKeys TWO = new QuickKeys(List.of(new ScanCode("b"), new ScanCode("a")));

    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);

    @Test
    void areThoseOfTheNewestArrangementAfterARestartAndARebuild() {
        Path directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            assertThat(store.memory().load().quickKeys()).isEqualTo(QuickKeys.NONE);
            store.journal().force(new Fact.QuickKeysArranged(TWO.moved(0, 1)), demo.stamp());
            store.journal().force(new Fact.QuickKeysArranged(TWO), demo.stamp());
        }
        TillStore.rebuild(directory);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.memory().load().quickKeys()).isEqualTo(TWO);
        }
    }
}
