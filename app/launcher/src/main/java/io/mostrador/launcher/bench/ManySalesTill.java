package io.mostrador.launcher.bench;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.TillStore;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// Makes a till with many sales of the demo shop's items, all through the real register and store. What is
/// quicker than at a counter: a basket's commands are handed over together, all is forced once in the end, and
/// no copies of the database are made.
final class ManySalesTill implements AutoCloseable {
    private static final int MOST_LINES = 8;
    private static final int SALES_A_SESSION = 400;

    private final TillHouse house;
    private final List<Item> items = DemoShop.plainItems();
    private final SplittableRandom random;

    private ManySalesTill(Path folder, long seed) {
        TillOpening.open(folder).close();
        DataDirectory usual = new DataDirectory(folder);
        TillStore store = TillStore.open(new DataDirectory(
                usual.root(),
                UnforcedDisk.over(usual.disk()),
                usual.keys(),
                usual.tuning().withoutSnapshots()));
        house = TillHouse.open(store, folder, (queue, status) -> null);
        random = new SplittableRandom(seed);
    }

    /// @param progress told how many sales so far
    static void make(Path folder, long sales, long seed, LongConsumer progress) throws IOException {
        try (ManySalesTill till = new ManySalesTill(folder, seed)) {
            till.house.importItems(till.items, _ -> {});
            till.submit(List.of(new Command.SignOn(DemoShop.CASHIER.id(), DemoShop.CASHIER_PIN)));
            for (long made = 0; made < sales; made += SALES_A_SESSION) {
                till.session(Math.min(SALES_A_SESSION, sales - made));
                progress.accept(Math.min(sales, made + SALES_A_SESSION));
            }
            till.submit(List.of(new Command.SignOff()));
        }
        UnforcedDisk.forceAll(folder);
    }

    /// Opens the till, sells, closes it.
    private void session(long sales) {
        Money zero = Money.zero(DemoShop.CURRENCY);
        submit(List.of(new Command.OpenTill(zero)));
        for (long sale = 0; sale < sales; sale++) {
            submit(basket());
        }
        submit(List.of(new Command.StartCount(), new Command.CloseTill(zero)));
        // As a printer would have done by now; a till with all its paper waiting is another matter.
        house.store()
                .openPrintJobs()
                .keySet()
                .forEach(job -> house.store().printQueue().mark(job, PrintJobState.SENT));
    }

    /// One to eight lines, three on the average; cash, or every third time card.
    private List<Command> basket() {
        List<Command> commands = new ArrayList<>();
        Money due = Money.zero(DemoShop.CURRENCY);
        do {
            Item item = items.get(random.nextInt(items.size()));
            commands.add(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
            due = due.plus(item.unitPrice());
        } while (commands.size() < MOST_LINES && random.nextInt(100) < 68);
        commands.add(new Command.StartTender());
        commands.add(
                random.nextInt(3) == 0
                        ? new Command.Tender(TenderType.CARD, due, "123456")
                        : new Command.Tender(TenderType.CASH, due, null));
        return commands;
    }

    private void submit(List<Command> commands) {
        List<CompletableFuture<Outcome>> answers =
                commands.stream().map(house.register()::submit).toList();
        for (CompletableFuture<Outcome> answer : answers) {
            if (!(answer.join() instanceof Outcome.Accepted)) {
                throw new IllegalStateException("not accepted: " + answer.join());
            }
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
