package io.mostrador.db;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// A shop that is always the same, and a cashier whose ids and times count up, so that every run gives the
/// same rows.
final class DemoTill {
    static final Currency ARS = Currency.getInstance("ARS");
    static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
    static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 21);
    static final Operator ANA = new Operator(new OperatorId("ana"), "Ana Ríos", Role.CASHIER);
    static final Operator LEO = new Operator(new OperatorId("leo"), "Leo Paz", Role.MANAGER);
    static final UUID TILL_ID = new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final Instant START = Instant.parse("2026-11-21T12:00:00.123Z");

    private long ids;
    private long seconds;

    /// @param ids ids are made from here on
    DemoTill(long ids) {
        this.ids = ids;
    }

    static StoreProfile store() {
        return new StoreProfile(
                "Almacén Sol",
                "30-12345678-9",
                List.of("Av. Siempre Viva 742", "Córdoba"),
                List.of("¡Gracias!"),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_INCLUDED,
                ARS,
                MoneyFormat.COMMA_DECIMAL,
                ZONE,
                "es");
    }

    static Founding founding() {
        return new Founding(
                TILL_ID, store(), List.of(new NewOperator(ANA, "1234"), new NewOperator(LEO, "9876")), START);
    }

    static Money money(long minor) {
        return Money.of(minor, ARS);
    }

    static Item item(int number) {
        int rate = new int[] {2100, 1050, 0}[number % 3];
        return new Item(
                new ItemId("item-" + number),
                new ScanCode("77900000" + number),
                "Yerba mate N° " + number,
                "Almacén",
                number % 7 == 0 ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.EACH,
                money(100L * number + 50),
                TaxCodes.of(new TaxRate(rate)),
                number % 2 == 0 ? money(70L * number) : null);
    }

    UUID id() {
        ids++;
        return new UUID(0x0193_1000_0000_7000L, 0x8000_0000_0000_0000L | ids);
    }

    Stamp stamp() {
        seconds++;
        return new Stamp(START.plusSeconds(seconds), ZONE, BUSINESS_DATE, ANA.id());
    }

    TillSession open(Journal journal) {
        Stamp stamp = stamp();
        TillSession session =
                new TillSession(new TillSessionId(id()), BUSINESS_DATE, stamp.at(), ANA.id(), money(50_000));
        journal.force(new Fact.TillOpened(session), stamp);
        return session;
    }

    private static List<Tax> taxes(int number) {
        return store().taxes(item(number).taxes()).orElseThrow();
    }

    SaleLine line(int number) {
        return SaleLine.of(number, item(number), taxes(number), Quantity.ofUnits(number % 4 + 1), EntryMethod.SCANNED);
    }

    /// Scans lines into a new basket, journaled line by line.
    Basket scan(Journal journal, int lineCount) {
        Basket basket = Basket.empty(new BasketId(id()), store().terms());
        for (int number = 1; number <= lineCount; number++) {
            SaleLine line = line(number);
            journal.write(new Fact.LineAdded(basket.id(), line), stamp());
            basket = basket.add(line);
        }
        return basket;
    }

    /// A discount on a line, or on the whole basket.
    Basket discount(Journal journal, Basket basket, int line, Discount.Size size) {
        Discount discount = new Discount(size, DiscountReason.STAFF);
        journal.write(new Fact.DiscountGiven(basket.id(), line, discount), stamp());
        return basket.discount(line, discount);
    }

    /// Pays a basket: some of it by card when there is enough, the rest in cash with change.
    Sold pay(Journal journal, TillSession session, long receiptNumber, Basket basket) {
        Money total = basket.total();
        Basket paid = basket;
        if (total.amountMinor() > 2_000) {
            TenderLine card = new TenderLine(1, TenderType.CARD, money(1_000), "000123");
            journal.force(new Fact.TenderAdded(basket.id(), card), stamp());
            paid = paid.tender(card);
        }
        long cash = (paid.balanceDue().amountMinor() / 10_000 + 1) * 10_000;
        paid = paid.tender(new TenderLine(paid.nextTenderNumber(), TenderType.CASH, money(cash), null));
        Stamp stamp = stamp();
        Sale sale = Sale.complete(
                paid,
                new Sale.Completion(
                        new ReceiptNumber("A1", receiptNumber),
                        session.id(),
                        BUSINESS_DATE,
                        stamp.at(),
                        ZONE,
                        ANA.id(),
                        ANA.name()));
        return new Sold(sale, journal.force(new Fact.SaleCompleted(sale), stamp));
    }

    Sold sell(Journal journal, TillSession session, long receiptNumber, int lineCount) {
        return pay(journal, session, receiptNumber, scan(journal, lineCount));
    }

    /// A sale and the proof that it is durable.
    record Sold(Sale sale, Forced forced) {}
}
