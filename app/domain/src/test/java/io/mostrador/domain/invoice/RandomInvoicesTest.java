package io.mostrador.domain.invoice;

import static io.mostrador.domain.invoice.Papers.EXEMPT;
import static io.mostrador.domain.invoice.Papers.S10;
import static io.mostrador.domain.invoice.Papers.S21;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.invoice.InvoiceLine.ItemPrice;
import io.mostrador.domain.tax.TaxRate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Documents of all kinds: stated by other arithmetic they agree; with a cent moved somewhere they do not, and a
/// rule says where.
class RandomInvoicesTest {
    private static final int DOCUMENTS = 3_000;
    private static final List<VatGroup> GROUPS = List.of(
            S21,
            S10,
            EXEMPT,
            new VatGroup(VatCategory.STANDARD, new TaxRate(550)),
            new VatGroup(VatCategory.ZERO_RATED, TaxRate.ZERO),
            new VatGroup(VatCategory.CANARY_ISLANDS, new TaxRate(700)));

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void whatOtherArithmeticStatesAgrees() {
        System.out.println("RandomInvoicesTest seed " + seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            InvoiceCheck check = InvoiceCheck.of(invoice());
            assertThat(check.differences()).as("document %d, seed %d", i, seed).isEmpty();
            assertThat(check.contradictions())
                    .as("document %d, seed %d", i, seed)
                    .isEmpty();
        }
    }

    @Test
    void aMovedCentIsFoundAndARuleSaysWhere() {
        System.out.println("RandomInvoicesTest seed " + seed);
        for (int i = 0; i < DOCUMENTS; i++) {
            InvoiceCheck check = InvoiceCheck.of(moved(invoice()));
            assertThat(check.differences()).as("document %d, seed %d", i, seed).isNotEmpty();
            assertThat(check.contradictions())
                    .as("document %d, seed %d", i, seed)
                    .isNotEmpty();
        }
    }

    private Invoice invoice() {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            lines.add(line(Integer.toString(i)));
        }
        List<AllowanceCharge.OfDocument> others = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            others.add(new AllowanceCharge.OfDocument(allowanceCharge(), group()));
        }
        return Papers.invoice(lines, others, cents(100_000), cents(100));
    }

    private InvoiceLine line(String id) {
        BigDecimal quantity = BigDecimal.valueOf(random.nextLong(-9_999, 99_999), random.nextInt(5));
        ItemPrice price = new ItemPrice(
                BigDecimal.valueOf(random.nextLong(1_000_000), random.nextInt(7)),
                BigDecimal.valueOf(1 + random.nextLong(random.nextInt(3) == 0 ? 100 : 1)));
        List<AllowanceCharge> others = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add(allowanceCharge());
        }
        return Papers.line(id, quantity.toPlainString(), price, others, group());
    }

    private AllowanceCharge allowanceCharge() {
        AllowanceCharge.Kind kind = random.nextBoolean() ? AllowanceCharge.Kind.CHARGE : AllowanceCharge.Kind.ALLOWANCE;
        return new AllowanceCharge(kind, cents(10_000), null);
    }

    private VatGroup group() {
        return GROUPS.get(random.nextInt(GROUPS.size()));
    }

    private BigDecimal cents(int below) {
        return BigDecimal.valueOf(random.nextInt(below), 2);
    }

    private Invoice moved(Invoice right) {
        BigDecimal cent = BigDecimal.valueOf(random.nextBoolean() ? 1 : -1, 2);
        int place = random.nextInt(BusinessTerm.COMPUTED_TOTALS.size() + 3);
        if (place < BusinessTerm.COMPUTED_TOTALS.size()) {
            BusinessTerm term = BusinessTerm.COMPUTED_TOTALS.get(place);
            return Papers.saying(right, term, right.total(term).add(cent).toPlainString());
        }
        if (place == BusinessTerm.COMPUTED_TOTALS.size()) {
            List<InvoiceLine> lines = new ArrayList<>(right.lines());
            int line = random.nextInt(lines.size());
            lines.set(
                    line,
                    Papers.saying(
                            lines.get(line), lines.get(line).net().add(cent).toPlainString()));
            return Papers.invoice(
                    lines,
                    right.allowancesAndCharges(),
                    right.total(BusinessTerm.PREPAID),
                    right.total(BusinessTerm.ROUNDING));
        }
        List<VatBreakdown> breakdown = new ArrayList<>(right.breakdown());
        VatBreakdown old = breakdown.removeFirst();
        boolean tax = place == BusinessTerm.COMPUTED_TOTALS.size() + 1;
        breakdown.add(new VatBreakdown(
                old.group(),
                tax ? old.taxable() : old.taxable().add(cent),
                tax ? old.tax().add(cent) : old.tax()));
        return Papers.withBreakdown(right, breakdown);
    }
}
