package io.mostrador.sync.server.store.projection;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/// Whether the sums of a sale agree: lines = total, or lines + taxes = total where prices are without tax, and
/// tenders - change = total + rounding. Only the arithmetic is checked, with the till's own rounding; what the
/// shop writes into names is its own affair.
public final class SaleCheck {
    private static final Set<String> STORED_VALUES = Set.of("STORE_CREDIT", "GIFT_CARD");

    private SaleCheck() {}

    /// @throws UnprojectableException saying what does not agree
    public static void check(SalePayload.CompletedV1 sale) {
        try {
            checkLines(sale);
            TaxCheck.check(sale);
            checkTenders(sale);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new UnprojectableException("an amount is out of range: " + e.getMessage(), e);
        }
    }

    private static void checkLines(SalePayload.CompletedV1 sale) {
        Currency currency = Currency.getInstance(sale.currency());
        Set<Integer> numbers = new HashSet<>();
        long sum = 0;
        for (SalePayload.LineV1 line : sale.lines()) {
            UnprojectableException.unless(numbers.add(line.number()), "line " + line.number() + " is there twice");
            Money price = Money.of(line.unitPriceMinor(), currency);
            long amount = line.voided()
                    ? 0
                    : price.times(new Quantity(line.quantityThousandths())).amountMinor();
            for (SalePayload.ModifierV1 modifier : line.modifiers()) {
                amount = Math.addExact(amount, modifier.amountMinor());
            }
            UnprojectableException.unless(
                    amount == line.amountMinor(), "line " + line.number() + " should have the amount " + amount);
            sum = Math.addExact(sum, amount);
        }
        long due = sum;
        if (sale.taxPolicy().prices().equals(PriceBasis.TAX_EXCLUDED.name())) {
            for (SalePayload.TaxTotalV1 total : sale.taxes()) {
                due = Math.addExact(due, Objects.requireNonNullElse(total.amountMinor(), 0L));
            }
        }
        UnprojectableException.unless(due == sale.totalMinor(), "the lines make " + due + ", not " + sale.totalMinor());
    }

    private static void checkTenders(SalePayload.CompletedV1 sale) {
        Set<Integer> numbers = new HashSet<>();
        long tendered = 0;
        for (SalePayload.TenderV1 tender : sale.tenders()) {
            UnprojectableException.unless(
                    numbers.add(tender.number()), "tender " + tender.number() + " is there twice");
            UnprojectableException.unless(
                    (tender.foreign() != null) == tender.type().equals("FOREIGN_CASH"),
                    "tender " + tender.number() + " of " + tender.type() + " is in " + tender.foreign());
            UnprojectableException.unless(
                    (tender.storedValue() != null) == STORED_VALUES.contains(tender.type()),
                    "tender " + tender.number() + " of " + tender.type() + " has the code " + tender.storedValue());
            tendered = Math.addExact(tendered, tender.amountMinor());
        }
        UnprojectableException.unless(
                sale.customer() != null
                        || sale.tenders().stream()
                                .noneMatch(tender -> tender.type().equals("ON_ACCOUNT")),
                "nobody owes what is on account");
        UnprojectableException.unless(sale.changeMinor() >= 0, "the change is negative");
        UnprojectableException.unless(
                Math.subtractExact(tendered, sale.changeMinor())
                        == Math.addExact(sale.totalMinor(), sale.roundingMinor()),
                "tenders less change do not make the total and its rounding");
    }
}
