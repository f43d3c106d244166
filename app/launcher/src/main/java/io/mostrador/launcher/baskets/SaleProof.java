package io.mostrador.launcher.baskets;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.store.projection.SaleCheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/// Holds one completed sale to its sums, by arithmetic of its own, then to what the journal, the server and the
/// paper make of it.
record SaleProof(SaleTerms terms, PaperProof paper) {
    private static final UUID TILL = new UUID(7, 7);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);
    private static final String NO_HASH = "0".repeat(64);

    /// All of it.
    ///
    /// @throws Broken saying what does not hold
    void prove(Sale sale) {
        sums(sale);
        journal(sale);
        paper.prove(sale);
    }

    /// Without the bytes and the paper, which take most of the time.
    ///
    /// @throws Broken saying what does not hold
    void sums(Sale sale) {
        lines(sale);
        total(sale);
        sale.taxes().forEach(total -> tax(sale, total));
        tenders(sale);
        SaleCheck.check((SalePayload.CompletedV1) payload(sale));
    }

    /// Each line is its quantity times its price, rounded half up, less what was taken off.
    private static void lines(Sale sale) {
        for (SaleLine line : sale.activeLines()) {
            long extended = BigDecimal.valueOf(line.unitPrice().amountMinor())
                    .multiply(BigDecimal.valueOf(line.quantity().thousandths()))
                    .movePointLeft(3)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            long amount = extended;
            for (PriceModifier modifier : line.modifiers()) {
                amount += modifier.amount().amountMinor();
            }
            Broken.unlessEqual("line " + line.number(), line.amount().amountMinor(), amount);
            boolean less = Math.abs(amount) <= Math.abs(extended) && Long.signum(amount) * Long.signum(extended) >= 0;
            boolean lower = line.origin() != null || less;
            Broken.unless(lower, "line " + line.number() + " of " + extended + " counts for " + amount);
        }
    }

    private static void total(Sale sale) {
        long lines = sale.activeLines().stream()
                .mapToLong(line -> line.amount().amountMinor())
                .sum();
        long taxes = sale.taxes().stream()
                .mapToLong(tax -> tax.amount().amountMinor())
                .sum();
        boolean included = sale.taxPolicy().prices() == PriceBasis.TAX_INCLUDED;
        Broken.unlessEqual("the total", sale.total().amountMinor(), included ? lines : lines + taxes);
        Broken.unlessEqual("the net", sale.net().amountMinor(), included ? lines - taxes : lines);
    }

    private static boolean isWorkedOut(SaleLine line) {
        return line.returned() == null || line.returned().taxes().isEmpty();
    }

    /// A percentage that is the only tax of its lines, none of which comes back as it was sold: its sum is known
    /// from theirs without the engine.
    private static void tax(Sale sale, TaxTotal total) {
        List<SaleLine> lines = sale.activeLines().stream()
                .filter(line -> line.taxes().contains(total.tax()))
                .toList();
        boolean alone = lines.stream().allMatch(line -> line.taxes().size() == 1 && isWorkedOut(line));
        if (alone
                && sale.taxPolicy().scope() == TaxScope.DOCUMENT
                && total.tax() instanceof PercentageTax percentage
                && percentage.includes().isEmpty()) {
            long sum = lines.stream()
                    .mapToLong(line -> line.amount().amountMinor())
                    .sum();
            Broken.unlessEqual(total.tax().code(), total.amount().amountMinor(), tax(sale, percentage, sum));
        }
    }

    private static long tax(Sale sale, PercentageTax tax, long sum) {
        BigDecimal rate = BigDecimal.valueOf(tax.rate().basisPoints());
        BigDecimal amount = BigDecimal.valueOf(sum);
        return sale.taxPolicy().prices() == PriceBasis.TAX_INCLUDED
                ? sum
                        - amount.multiply(WHOLE)
                                .divide(WHOLE.add(rate), 0, RoundingMode.HALF_UP)
                                .longValueExact()
                : amount.multiply(rate).divide(WHOLE, 0, RoundingMode.HALF_UP).longValueExact();
    }

    private void tenders(Sale sale) {
        long tendered = sale.tenders().stream()
                .mapToLong(tender -> tender.amountTendered().amountMinor())
                .sum();
        Broken.unlessEqual(
                "tenders less change",
                tendered - sale.changeDue().amountMinor(),
                sale.total().amountMinor() + sale.rounding().amountMinor());
        Broken.unless(!sale.changeDue().isNegative(), "change of " + sale.changeDue());
        boolean cash = sale.tenders().stream().map(TenderLine::type).anyMatch(type -> type.isCash());
        Broken.unless(cash || sale.rounding().isZero(), "rounding of " + sale.rounding() + " without cash");
        Money increment = terms.cashRounding().increment();
        Broken.unless(sale.rounding().abs().compareTo(increment) < 0, "rounding of " + sale.rounding());
    }

    /// What is written can be read again, and is the same.
    private static void journal(Sale sale) {
        Payload payload = payload(sale);
        byte[] bytes = EntryCodec.encode(
                1,
                TILL,
                sale.completedAt(),
                sale.zone().getId(),
                sale.businessDate(),
                sale.operatorId().value(),
                payload,
                NO_HASH);
        Payload read = EntryCodec.payload(EntryCodec.decode(bytes)).orElseThrow();
        Broken.unlessEqual("the entry", read, payload);
        Broken.unlessEqual("the sale read", FactCodec.fact(read, stamp(sale)), new Fact.SaleCompleted(sale));
    }

    private static Payload payload(Sale sale) {
        return FactCodec.payload(new Fact.SaleCompleted(sale), stamp(sale));
    }

    private static Stamp stamp(Sale sale) {
        return new Stamp(sale.completedAt(), sale.zone(), sale.businessDate(), sale.operatorId());
    }
}
