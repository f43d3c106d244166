package io.mostrador.launcher.bench;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.measure.TimedAnswer;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Outcome;
import java.nio.file.Path;
import java.util.List;

/// A real till with the demo shop, open and ready to sell.
final class BenchTill implements AutoCloseable {
    private static final int LINES = 5;
    private final TillHouse house;
    private final List<Item> items;
    private int next;

    private BenchTill(TillHouse house, List<Item> items) {
        this.house = house;
        this.items = items;
    }

    static BenchTill open(Path folder) {
        TillHouse house = TillHouse.open(TillOpening.open(folder), folder, (queue, status) -> null);
        List<Item> items = DemoShop.plainItems();
        house.importItems(items, _ -> {});
        BenchTill till = new BenchTill(house, items);
        till.accept(new Command.SignOn(DemoShop.CASHIER.id(), DemoShop.CASHIER_PIN));
        till.accept(new Command.OpenTill(house.register().state().store().zero()));
        return till;
    }

    TillHouse house() {
        return house;
    }

    /// Five lines, tender begun: one touch before the sale. No hand is quicker than the rows of what was touched
    /// before.
    void prepareSale() {
        for (int i = 0; i < LINES; i++) {
            Item item = items.get(next++ % items.size());
            accept(new Command.Scan(item.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        }
        accept(new Command.StartTender());
        house.store().settleRows();
    }

    /// Pays; gives the nanoseconds from the key to the moment the register knows that the sale is on the disk.
    long pay() {
        Mode.TillOpen mode = (Mode.TillOpen) house.register().state().mode();
        Money due = mode.till().basket().balanceDue();
        TimedAnswer answer = TimedAnswer.of(house.register(), new Command.Tender(TenderType.CASH, due, null));
        require(answer.outcome());
        return answer.nanos();
    }

    /// A whole sale, of which the last key is timed.
    long sell() {
        prepareSale();
        return pay();
    }

    Sale lastSale() {
        return ((Mode.SaleComplete) house.register().state().mode()).sale();
    }

    void accept(Command command) {
        require(house.register().submit(command).join());
    }

    private static void require(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new IllegalStateException("not accepted: " + outcome);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
