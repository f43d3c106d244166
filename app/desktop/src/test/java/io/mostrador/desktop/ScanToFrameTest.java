package io.mostrador.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.desktop.words.Words;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.register.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// From the scan handed to the register to the frame that has its line, with 300,000 items. The goal (p99 of 50
/// ms) is measured by `./mostrador bench`; here a loose limit keeps a mistake of a factor from going unseen on a
/// busy machine.
@Tag("slow")
class ScanToFrameTest {
    private static final int ITEMS = 300_000;
    private static final int WARM_UP = 100;
    private static final int SCANS = 300;
    private static final int LINES = 20;
    private static final long SEED = 11;
    private static final long LOOSE_LIMIT_MILLIS = 500;

    @Test
    void aScanIsOnTheScreenSoon() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        TestTill till = new TestTill(Look.INITIAL, Words::of, items(), thread);
        FxThread.run(() -> new MainWindow(stage, MainWindow.Placement.window(1_366, 768)).show(till.desktop.scene()));
        till.open();
        SplittableRandom random = new SplittableRandom(SEED);
        long[] nanos = new long[SCANS];
        for (int i = 0; i < WARM_UP + SCANS; i++) {
            if (i % LINES == 0 && i > 0) {
                till.submit(new Command.VoidSale());
            }
            long taken = scan(till, till.items.get(random.nextInt(ITEMS)), i % LINES + 1);
            if (i >= WARM_UP) {
                nanos[i - WARM_UP] = taken;
            }
        }
        till.close();
        FxThread.run(stage::close);
        till.register.close();
        thread.shutdown();

        Arrays.sort(nanos);
        System.out.printf(
                "scan to frame, %,d items: p50 %.1f ms, p99 %.1f ms%n",
                ITEMS, nanos[SCANS / 2] / 1e6, nanos[SCANS * 99 / 100] / 1e6);
        assertThat(TimeUnit.NANOSECONDS.toMillis(nanos[SCANS / 2])).isLessThan(LOOSE_LIMIT_MILLIS);
    }

    private static long scan(TestTill till, Item item, int line) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        Runnable listener = () -> {
            if (till.desktop.scene().lookup("#line-" + line) != null) {
                drawn.complete(System.nanoTime());
            }
        };
        FxThread.run(() -> till.desktop.scene().addPostLayoutPulseListener(listener));
        long start = System.nanoTime();
        var _ = till.register.submit(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        long taken = drawn.orTimeout(10, TimeUnit.SECONDS).join() - start;
        FxThread.run(() -> till.desktop.scene().removePostLayoutPulseListener(listener));
        return taken;
    }

    private static List<Item> items() {
        String[] words = {"Yerba", "Leche", "Queso", "Harina", "Agua", "Arroz", "Jugo", "Galleta", "Aceite", "Azúcar"};
        List<Item> items = new ArrayList<>(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            String code = "%013d".formatted(2_000_000_000_000L + i);
            items.add(new Item(
                    new ItemId(code),
                    new ScanCode(code),
                    words[i % words.length] + " " + words[i / 7 % words.length] + " marca " + i,
                    "Categoría " + i % 40,
                    UnitOfMeasure.EACH,
                    TestTill.pesos(100 + i % 9_000),
                    TaxCodes.of(new TaxRate(2_100)),
                    null));
        }
        return items;
    }
}
