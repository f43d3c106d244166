package io.mostrador.launcher.bench;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.desk.Ports;
import io.mostrador.desktop.desk.Preferences;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.desktop.sound.Sounds;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.launcher.screen.Display;
import io.mostrador.register.Command;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// From a scan handed to the register to the frame that shows its line, with 300,000 items and the real journal,
/// without
/// a screen.
final class ScanToFrameBench implements Benchmark {
    private static final long SEED = 7;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 1_000;
    private static final int LINES = 20;

    @Override
    public String name() {
        return "scan-to-frame";
    }

    @Override
    public List<BenchRow> run(Path folder) throws Exception {
        List<Item> items = ManyItems.of(ManyItems.COUNT, SEED);
        Display.start(true);
        try (BenchTill till = BenchTill.open(folder.resolve("till"))) {
            till.house().awaitItems();
            till.house().items().apply(items, List.of());
            Desktop desktop = FxThread.call(() -> show(till));
            Latencies times = measure(till, desktop, items);
            FxThread.run(desktop::close);
            return List.of(BenchRow.alone("scan-to-frame-300k", times));
        } finally {
            FxThread.stop();
        }
    }

    private static Desktop show(BenchTill till) {
        Ports ports = new Ports(
                till.house().register(),
                till.house().items(),
                till.house().customers(),
                till.house().customerHistory(),
                till.house().printer(),
                till.house().sync(),
                till.house().storage(),
                till.house().clock(),
                till.house().mirror(),
                till.house()::hasTerminal,
                till.house().rates(),
                till.house().suspension(),
                InstantSource.system(),
                Preferences.inMemory(Look.INITIAL),
                Sounds.SILENT,
                () -> {});
        Desktop desktop = new Desktop(ports, Sizes.COMMON);
        new MainWindow(new Stage(), MainWindow.Placement.window(1_366, 768)).show(desktop.scene());
        return desktop;
    }

    private static Latencies measure(BenchTill till, Desktop desktop, List<Item> items) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] lines = {0};
        return Turns.measure(WARM_UP, ROUNDS, () -> {
                    if (lines[0]++ == LINES) {
                        till.accept(new Command.VoidSale());
                        lines[0] = 1;
                    }
                    Item item = items.get(random.nextInt(items.size()));
                    return scan(till, desktop.scene(), item, lines[0]);
                })
                .getFirst();
    }

    /// The line is there when its row is in the scene after a layout and pulse.
    private static long scan(BenchTill till, Scene scene, Item item, int line) {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        Runnable listener = () -> {
            if (scene.lookup("#line-" + line) != null) {
                drawn.complete(System.nanoTime());
            }
        };
        FxThread.run(() -> scene.addPostLayoutPulseListener(listener));
        long start = System.nanoTime();
        var outcome = till.house()
                .register()
                .submit(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        long elapsed = drawn.orTimeout(10, TimeUnit.SECONDS).join() - start;
        outcome.join();
        FxThread.run(() -> scene.removePostLayoutPulseListener(listener));
        return elapsed;
    }
}
