package io.mostrador.launcher.longrun;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.launcher.measure.TimedAnswer;
import io.mostrador.launcher.replay.Pace;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;
import java.util.List;
import java.util.SplittableRandom;

/// A cashier who works for hours: baskets of about three lines, some of them returns, some given up, set aside and
/// taken back; lines voided and changed; cash with change, card, both; the drawer without a sale; and every few hundred
/// customers the count, the close and the next opening. Same seed, same choices.
final class SoakCashier {
    private static final int MOST_LINES = 8;
    private static final int SALES_A_SESSION = 400;
    private static final long NOTE_MINOR = 100_000;

    private final Register register;
    private final Pace pace;
    private final Acknowledgements acknowledgements;
    private final SplittableRandom random;
    private final List<Item> items = DemoShop.plainItems();
    private Latencies scans = new Latencies();
    private Latencies sales = new Latencies();
    private long sold;
    private long closeAt;

    SoakCashier(Register register, Pace pace, Acknowledgements acknowledgements, SplittableRandom random) {
        this.register = register;
        this.pace = pace;
        this.acknowledgements = acknowledgements;
        this.random = random;
    }

    /// What was measured since the last time somebody asked.
    ///
    /// @param scans from the scan to the new state
    /// @param sales from the last tender's key to the sale being on the disk
    record Measured(Latencies scans, Latencies sales) {}

    Measured takeMeasured() {
        Measured measured = new Measured(scans, sales);
        scans = new Latencies();
        sales = new Latencies();
        return measured;
    }

    long sold() {
        return sold;
    }

    /// Signs on and opens the till.
    void begin() {
        closeAt = sold + SALES_A_SESSION;
        accept(new Command.SignOn(DemoShop.MANAGER.id(), DemoShop.MANAGER_PIN));
        accept(new Command.OpenTill(Money.of(20 * NOTE_MINOR, DemoShop.CURRENCY)));
    }

    /// Serves one customer, and does what a cashier does between two.
    void serve() {
        switch (random.nextInt(100)) {
            case 0, 1, 2, 3 -> giveUp();
            case 4, 5, 6, 7 -> suspendAndResume();
            case 8, 9, 10, 11 -> sell(-1);
            default -> sell(1);
        }
        if (random.nextInt(50) == 0) {
            accept(new Command.MakeNoSale(NoSaleReason.GIVE_CHANGE));
        }
        if (sold >= closeAt) {
            close();
            begin();
        }
    }

    /// Counts what there should be, closes, signs off.
    void close() {
        OpenTill till = till();
        Money expected = till.totals().expectedCash(till.session().openingFloat());
        accept(new Command.StartCount());
        accept(new Command.CloseTill(expected.isNegative() ? Money.zero(DemoShop.CURRENCY) : expected));
        accept(new Command.SignOff());
    }

    private void giveUp() {
        scanSome(1);
        accept(new Command.VoidSale());
    }

    private void suspendAndResume() {
        scanSome(1);
        Basket first = till().basket();
        accept(new Command.Suspend());
        sell(1);
        accept(new Command.Resume(first.id()));
        pay();
    }

    private void sell(int sign) {
        scanSome(sign);
        pay();
    }

    /// One to eight lines, three on the average.
    private void scanSome(int sign) {
        int lines = 1;
        while (lines < MOST_LINES && random.nextInt(100) < 68) {
            lines++;
        }
        for (int line = 0; line < lines; line++) {
            scan(sign);
        }
        List<SaleLine> active = till().basket().activeLines();
        if (active.size() > 1 && random.nextInt(12) == 0) {
            accept(new Command.VoidLine(active.getFirst().number()));
        }
    }

    private void scan(int sign) {
        Item item = items.get(random.nextInt(items.size()));
        boolean byWeight = item.unit() == UnitOfMeasure.KILOGRAM;
        long thousandths = byWeight ? 50 + random.nextLong(2_000) : 1_000;
        pace.beforeItem();
        Command.Scan scan = new Command.Scan(item.code().value(), new Quantity(thousandths), EntryMethod.SCANNED);
        TimedAnswer answer = TimedAnswer.of(
                register,
                sign > 0 ? scan : new Command.ReturnWithoutReceipt(scan, ReturnReason.OTHER, Disposition.RESTOCK));
        accepted(answer.outcome());
        scans.add(answer.nanos());
        SaleLine last = till().basket().activeLines().getLast();
        if (!byWeight && random.nextInt(15) == 0) {
            accept(new Command.SetQuantity(last.number(), new Quantity(sign * (2 + random.nextLong(5)) * 1_000)));
        }
    }

    private void pay() {
        accept(new Command.StartTender());
        Money due = till().basket().balanceDue();
        boolean some = due.amountMinor() > 1;
        switch (some ? random.nextInt(10) : 9) {
            case 0, 1, 2 -> last(new Command.Tender(TenderType.CARD, due, reference()));
            case 3 -> {
                Money half = Money.of(due.amountMinor() / 2, due.currency());
                accept(new Command.Tender(TenderType.CASH, half, null));
                last(new Command.Tender(TenderType.CARD, due.minus(half), reference()));
            }
            case 4, 5, 6 -> last(new Command.Tender(TenderType.CASH, inNotes(due), null));
            default -> last(new Command.Tender(TenderType.CASH, due, null));
        }
    }

    /// The tender that completes the sale; its answer is the acknowledgement.
    private void last(Command.Tender tender) {
        TimedAnswer answer = TimedAnswer.of(register, tender);
        if (accepted(answer.outcome()) instanceof Outcome.Accepted(var state, var forced)
                && state.mode() instanceof Mode.SaleComplete(var _, var _, var sale)
                && forced != null) {
            acknowledgements.sale(forced, sale);
            sales.add(answer.nanos());
            sold++;
        } else {
            throw new IllegalStateException("not completed by " + tender);
        }
    }

    private static Money inNotes(Money due) {
        return Money.of(Math.ceilDiv(due.amountMinor(), NOTE_MINOR) * NOTE_MINOR, due.currency());
    }

    private String reference() {
        return Integer.toString(100_000 + random.nextInt(900_000));
    }

    private OpenTill till() {
        return ((Mode.TillOpen) register.state().mode()).till();
    }

    private void accept(Command command) {
        accepted(register.submit(command).join());
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("not accepted: " + outcome);
    }
}
