package io.mostrador.db.crash;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.memory.SmallShop;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;

/// A cashier who does anything at any time; most of it is taken, some is refused.
public final class RandomCashier {
    /// Closes the till from most states; the others refuse it.
    static final List<Command> CLOSING = List.of(
            new Command.BackToSelling(),
            new Command.VoidSale(),
            new Command.StartCount(),
            new Command.CloseTill(SmallShop.pesos(100)));

    private RandomCashier() {}

    /// What comes next.
    public static Command command(RegisterState state, RandomGenerator random) {
        return switch (state.mode()) {
            case Mode.SignedOut _ ->
                random.nextInt(3) == 0
                        ? new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN)
                        : new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN);
            case Mode.TillClosed _ ->
                random.nextInt(4) == 0
                        ? new Command.SignOff()
                        : new Command.OpenTill(SmallShop.pesos(random.nextInt(100_000)));
            case Mode.CountingTill _ ->
                random.nextBoolean()
                        ? new Command.CancelCount()
                        : new Command.CloseTill(SmallShop.pesos(random.nextInt(1_000_000)));
            case Mode.Tendering open
            when random.nextInt(8) == 0 -> credit(state, open.till().basket().balanceDue(), random);
            case Mode.TillOpen open ->
                open.till().payments().isEmpty() || random.nextBoolean()
                        ? selling(state, open, random)
                        : RandomPayments.next(open.till().payments(), random);
        };
    }

    private static Command selling(RegisterState state, Mode.TillOpen open, RandomGenerator random) {
        int line = 1 + random.nextInt(4);
        return switch (random.nextInt(30)) {
            case 0 -> new Command.VoidLine(line);
            case 1 -> new Command.SetQuantity(line, Quantity.ofUnits(1 + random.nextInt(5)));
            case 2 -> new Command.VoidSale();
            case 3, 4 -> new Command.Suspend();
            case 5, 6 -> new Command.Resume(suspended(open, random));
            case 7 -> new Command.MakeNoSale(NoSaleReason.GIVE_CHANGE);
            case 8 -> new Command.SignOff();
            case 9 -> new Command.StartCount();
            case 10 -> new Command.BackToSelling();
            case 11 -> new Command.VoidTender(1);
            case 12, 13 -> new Command.StartTender();
            case 14, 15, 16 -> tender(open, random);
            case 17 ->
                random.nextInt(4) == 0
                        ? new Command.RemoveDiscount(line - 1)
                        : new Command.GiveDiscount(line - 1, discount(random));
            case 19 -> new Command.NoteLine(line, random.nextBoolean() ? "Para regalo" : "");
            case 20 ->
                random.nextInt(4) == 0
                        ? new Command.RestorePrice(line)
                        : new Command.OverridePrice(line, price(open, line, random), DiscountReason.PRICE_MATCH);
            case 18 -> RandomPayments.start(open.till().basket().balanceDue(), random);
            case 23 -> new Command.PostVoid(receipt(state, random), ReturnReason.MISTAKE);
            case 24 -> new Command.LoadGiftCard(null, TenderType.CASH, SmallShop.pesos(500_000), null);
            case 21, 22 -> returnGoods(state, random);
            default -> scan(random);
        };
    }

    private static Discount discount(RandomGenerator random) {
        Discount.Size size = random.nextBoolean()
                ? new Discount.Percent(1 + random.nextInt(1_000))
                : new Discount.Amount(SmallShop.pesos(1 + random.nextInt(5_000)));
        return new Discount(size, DiscountReason.DAMAGED);
    }

    /// Up to a tenth off, as a cashier may.
    private static Money price(Mode.TillOpen open, int line, RandomGenerator random) {
        return open.till()
                .basket()
                .line(line)
                .map(sold -> SmallShop.pesos(sold.unitPrice().amountMinor() * (90 + random.nextInt(11)) / 100))
                .orElse(SmallShop.pesos(1));
    }

    private static Command scan(RandomGenerator random) {
        Item item = SmallShop.allItems().get(random.nextInt(SmallShop.allItems().size()));
        boolean numbered = item.equals(SmallShop.PHONE);
        long pieces = 1_000L * (numbered ? 1 : 1 + random.nextInt(3));
        long thousandths = item.equals(SmallShop.CHEESE) ? 1 + random.nextInt(2_000) : pieces;
        LineDetails lot = LineDetails.NONE
                .withConfirmedAge(18)
                .withCode(random.nextInt(4) == 0 ? "L1" : null, null, numbered ? "S" + random.nextInt(9) : null);
        var scan = new Command.Scan(item.code().value(), new Quantity(thousandths), EntryMethod.SCANNED, null, lot)
                .picking(item.equals(SmallShop.ICE_CREAM) ? List.of(new Picked("Tamaño", "Grande")) : List.of());
        return random.nextInt(8) == 0
                ? new Command.ReturnWithoutReceipt(scan, ReturnReason.DEFECTIVE, Disposition.WRITE_OFF)
                : scan;
    }

    private static Command returnGoods(RegisterState state, RandomGenerator random) {
        Quantity some = random.nextInt(4) == 0 ? new Quantity(1 + random.nextInt(500)) : Quantity.ONE;
        return new Command.ReturnGoods(
                receipt(state, random),
                List.of(new Command.ReturnPart(1 + random.nextInt(3), some)),
                ReturnReason.NOT_WANTED,
                Disposition.RESTOCK);
    }

    private static String receipt(RegisterState state, RandomGenerator random) {
        return Long.toString(Math.max(1, state.nextReceipt() - 1 - random.nextInt(5)));
    }

    private static Command tender(Mode.TillOpen open, RandomGenerator random) {
        Money due = open.till().basket().balanceDue();
        Money part = random.nextInt(3) == 0 ? Money.of(due.amountMinor() / 2, due.currency()) : due;
        if (random.nextInt(4) == 0) {
            return new Command.Tender(TenderType.CASH, open.till().basket().cashDue(), null);
        }
        if (random.nextInt(5) == 0) {
            Money dollars = Money.of(1 + random.nextInt(2_000), Currency.getInstance("USD"));
            return new Command.Tender(TenderType.FOREIGN_CASH, dollars, null);
        }
        return random.nextBoolean()
                ? new Command.Tender(TenderType.CARD, part, "000" + random.nextInt(1_000))
                : new Command.Tender(TenderType.CASH, part, null);
    }

    /// Issues a code of store credit, or uses one or a gift card.
    private static Command credit(RegisterState state, Money due, RandomGenerator random) {
        List<StoredValueCode> codes = state.storedValues().balances().keySet().stream()
                .sorted(Comparator.comparing(StoredValueCode::toString))
                .toList();
        StoredValueCode code = codes.isEmpty() ? null : codes.get(random.nextInt(codes.size()));
        long part = random.nextBoolean() ? due.amountMinor() : due.amountMinor() / 3;
        return code == null
                ? new Command.Tender(TenderType.STORE_CREDIT, Money.of(part, due.currency()), null)
                : new Command.Tender(
                        TenderType.valueOf(code.kind().name()), Money.of(part, due.currency()), code.toString());
    }

    private static BasketId suspended(Mode.TillOpen open, RandomGenerator random) {
        var waiting = open.till().suspended();
        return waiting.isEmpty()
                ? BasketId.NONE
                : waiting.get(random.nextInt(waiting.size())).basket().id();
    }
}
