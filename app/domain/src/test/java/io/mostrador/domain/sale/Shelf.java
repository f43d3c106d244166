package io.mostrador.domain.sale;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// Lines, tenders and baskets for the tests of sales.
public final class Shelf {
    public static final Currency ARS = Currency.getInstance("ARS");

    private Shelf() {}

    public static Money pesos(long minor) {
        return Money.of(minor, ARS);
    }

    public static Basket basket() {
        return Basket.empty(new BasketId(new UUID(0, 7)), SaleTerms.exact(ARS));
    }

    public static SaleLine line(int number, long units, long priceMinor, int basisPoints) {
        return line(number, units, priceMinor, List.of(vat(basisPoints)));
    }

    public static SaleLine line(int number, long units, long priceMinor, List<Tax> taxes) {
        Item item = new Item(
                new ItemId("i" + number),
                new ScanCode("c" + number),
                "Cosa " + number,
                "",
                UnitOfMeasure.EACH,
                pesos(priceMinor),
                new TaxCodes(taxes.stream().map(Tax::code).toList()),
                null);
        return SaleLine.of(number, item, taxes, Quantity.ofUnits(units), EntryMethod.SCANNED);
    }

    /// A tax that is nothing but a rate.
    public static Tax vat(int basisPoints) {
        return RateCode.tax(new TaxRate(basisPoints));
    }

    public static TenderLine cash(int number, long minor) {
        return new TenderLine(number, TenderType.CASH, pesos(minor), null);
    }

    public static TenderLine card(int number, long minor) {
        return new TenderLine(number, TenderType.CARD, pesos(minor), "77");
    }

    public static Sale.Completion completion() {
        return new Sale.Completion(
                new ReceiptNumber("A1", 42),
                new TillSessionId(new UUID(0, 1)),
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-22T02:00:00Z"),
                ZoneId.of("America/Argentina/Buenos_Aires"),
                new OperatorId("ana"),
                "Ana Paz");
    }
}
