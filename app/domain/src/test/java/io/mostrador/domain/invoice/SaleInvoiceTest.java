package io.mostrador.domain.invoice;

import static io.mostrador.domain.sale.Shelf.ARS;
import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.sale.Shelf;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The till's prices include tax; an invoice's do not.
class SaleInvoiceTest {
    private static final int SALES = 4_000;
    private static final int[] RATES = {0, 0, 210, 500, 550, 800, 1_000, 1_050, 1_900, 2_100, 2_200, 2_500, 10_000};

    private static Sale sold(SaleLine... lines) {
        Basket basket = basket();
        for (SaleLine line : lines) {
            basket = basket.add(line);
        }
        return Sale.complete(basket.tender(cash(1, basket.total().amountMinor())), Shelf.completion());
    }

    private static BigDecimal said(Invoice invoice, BusinessTerm term) {
        return invoice.total(term);
    }

    @Test
    void statesNetVatAndWhatWasPaid() {
        Invoice invoice = SaleInvoice.of(sold(line(1, 1, 2_890, 2_200), line(2, 1, 125, 1_000)));

        assertThat(invoice.lines()).extracting(InvoiceLine::net).containsExactly(cents("23.69"), cents("1.14"));
        assertThat(invoice.breakdown())
                .containsExactly(
                        new VatBreakdown(standard(1_000), cents("1.14"), cents("0.11")),
                        new VatBreakdown(standard(2_200), cents("23.69"), cents("5.21")));
        assertThat(said(invoice, BusinessTerm.TOTAL_WITH_VAT)).isEqualTo("30.15");
        assertThat(said(invoice, BusinessTerm.PREPAID)).isEqualTo("30.15");
        assertThat(said(invoice, BusinessTerm.ROUNDING)).isEqualTo("0.00");
        assertThat(said(invoice, BusinessTerm.PAYABLE)).isEqualTo("0.00");
    }

    /// No net makes 0.03 with 21 %: 0.02 makes 0.02 and 0.03 makes 0.04.
    @Test
    void aCentThatNoNetCanMakeIsTheRoundingAmount() {
        Invoice invoice = SaleInvoice.of(sold(line(1, 1, 3, 2_100)));

        assertThat(invoice.breakdown())
                .containsExactly(new VatBreakdown(standard(2_100), cents("0.02"), cents("0.00")));
        assertThat(said(invoice, BusinessTerm.TOTAL_WITH_VAT)).isEqualTo("0.02");
        assertThat(said(invoice, BusinessTerm.ROUNDING)).isEqualTo("0.01");
        assertThat(said(invoice, BusinessTerm.PREPAID)).isEqualTo("0.03");
        assertThat(said(invoice, BusinessTerm.PAYABLE)).isEqualTo("0.00");
        assertThat(InvoiceCheck.of(invoice).agrees()).isTrue();
    }

    @Test
    void dividesTheNetOfARateByLargestRemainders() {
        Invoice invoice = SaleInvoice.of(sold(line(1, 1, 100, 2_100), line(2, 1, 100, 2_100), line(3, 1, 100, 2_100)));

        assertThat(invoice.lines())
                .extracting(InvoiceLine::net)
                .containsExactly(cents("0.83"), cents("0.83"), cents("0.82"));
        assertThat(said(invoice, BusinessTerm.SUM_OF_LINES)).isEqualTo("2.48");
    }

    @Test
    void aPriceHasTheFewestDecimalsThatMakeTheLine() {
        Invoice invoice = SaleInvoice.of(sold(line(1, 2, 1_000, 0), line(2, 3, 1_210, 2_100), line(3, 7, 121, 2_100)));

        assertThat(invoice.lines())
                .extracting(line -> line.price().amount().toPlainString())
                .containsExactly("10.00", "10.00", "1.00");
        Invoice odd = SaleInvoice.of(sold(line(1, 3, 1_000, 2_100)));
        assertThat(odd.lines().getFirst().net()).isEqualTo("24.79");
        assertThat(odd.lines().getFirst().price().amount()).isEqualTo("8.263");
    }

    @Test
    void voidedLinesAreLeftOutAndNumbersStay() {
        SaleLine voided = line(2, 1, 500, 2_100).asVoided();
        Invoice invoice = SaleInvoice.of(sold(line(1, 1, 100, 2_100), voided, line(3, 1, 100, 0)));

        assertThat(invoice.lines()).extracting(InvoiceLine::id).containsExactly("1", "3");
        assertThat(invoice.lines().getLast().vat()).isEqualTo(new VatGroup(VatCategory.ZERO_RATED, TaxRate.ZERO));
    }

    @Test
    void goodsThatComeBackHaveNegativeQuantitiesAndPricesThatAreNot() {
        Invoice invoice = SaleInvoice.of(sold(line(1, -2, 1_210, 2_100)));

        InvoiceLine line = invoice.lines().getFirst();
        assertThat(line.quantity()).isEqualByComparingTo("-2");
        assertThat(line.price().amount()).isEqualTo("10.00");
        assertThat(line.net()).isEqualTo("-20.00");
        assertThat(said(invoice, BusinessTerm.PREPAID)).isEqualTo("-24.20");
        assertThat(InvoiceCheck.of(invoice).agrees()).isTrue();
    }

    @Test
    void refusesASaleOfNothing() {
        assertThatThrownBy(() -> SaleInvoice.of(sold(line(1, 1, 100, 2_100).asVoided())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BR-16");
    }

    @Test
    void everySaleBecomesADocumentWhoseOwnArithmeticHolds() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SaleInvoiceTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SALES; i++) {
            Sale sale = randomSale(random);
            Invoice invoice = SaleInvoice.of(sale);
            String named = "sale %d, seed %d".formatted(i, seed);

            InvoiceCheck check = InvoiceCheck.of(invoice);
            assertThat(check.differences()).as(named).isEmpty();
            assertThat(check.contradictions()).as(named).isEmpty();
            assertThat(said(invoice, BusinessTerm.PREPAID))
                    .as(named)
                    .isEqualTo(Difference.decimal(sale.total().plus(sale.rounding())));
            assertThat(said(invoice, BusinessTerm.PAYABLE)).as(named).isZero();
            assertThat(invoice.lines())
                    .as(named)
                    .allMatch(line -> line.price().amount().signum() >= 0
                            && line.net().signum() * line.quantity().signum() >= 0);
            assertNetsAreTheReceipts(sale, invoice, named);
        }
    }

    private static void assertNetsAreTheReceipts(Sale sale, Invoice invoice, String named) {
        List<TaxTotal> totals = sale.taxes().stream()
                .sorted(Comparator.comparing(total -> VatGroup.of(total.tax()).rate()))
                .toList();
        assertThat(invoice.breakdown()).as(named).hasSameSizeAs(totals);
        for (int i = 0; i < invoice.breakdown().size(); i++) {
            VatBreakdown breakdown = invoice.breakdown().get(i);
            assertThat(breakdown.taxable())
                    .as(named)
                    .isEqualTo(Difference.decimal(totals.get(i).base()));
            assertThat(breakdown
                            .tax()
                            .subtract(Difference.decimal(totals.get(i).amount()))
                            .abs())
                    .as(named)
                    .isLessThanOrEqualTo(smallest(sale));
        }
    }

    private static BigDecimal smallest(Sale sale) {
        return Difference.decimal(Money.of(1, sale.total().currency()));
    }

    private static Sale randomSale(SplittableRandom random) {
        Currency currency = Currency.getInstance(random.nextInt(4) == 0 ? "CLP" : "ARS");
        Basket basket = Basket.empty(
                new BasketId(new UUID(0, 7)),
                new SaleTerms(
                        currency,
                        CountryPack.of(currency.getCurrencyCode().equals("CLP") ? "CL" : "AR")
                                .cashRounding(),
                        TaxPolicy.INCLUDED.with(
                                random.nextInt(4) == 0 ? PriceBasis.TAX_EXCLUDED : PriceBasis.TAX_INCLUDED)));
        int lines = 1 + random.nextInt(random.nextInt(5) == 0 ? 60 : 8);
        for (int number = 1; number <= lines; number++) {
            basket = basket.add(randomLine(number, random, currency));
            if (random.nextInt(4) == 0) {
                basket = basket.discount(number, tenthOrMore(random));
            }
        }
        if (random.nextInt(3) == 0) {
            basket = basket.discount(Basket.WHOLE, tenthOrMore(random));
        }
        Money paid = random.nextBoolean() ? basket.cashDue() : basket.total();
        return Sale.complete(basket.tender(new TenderLine(1, TenderType.CASH, paid, null)), Shelf.completion());
    }

    private static Discount tenthOrMore(SplittableRandom random) {
        return new Discount(new Discount.Percent(random.nextInt(1_000, 10_001)), DiscountReason.OTHER);
    }

    private static SaleLine randomLine(int number, SplittableRandom random, Currency currency) {
        boolean weighed = random.nextInt(3) == 0;
        long thousandths = weighed ? 1 + random.nextLong(50_000) : 1_000 * (1 + random.nextLong(40));
        long price = random.nextInt(10) == 0 ? random.nextLong(4) : random.nextLong(300_000);
        boolean back = random.nextInt(6) == 0;
        return new SaleLine(
                number,
                new ItemId("i" + number),
                new ScanCode("c" + number),
                "Cosa " + number,
                "",
                weighed ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.EACH,
                new Quantity(random.nextInt(200) == 0 ? Quantity.MAX_THOUSANDTHS : back ? -thousandths : thousandths),
                Money.of(price, currency),
                PriceSource.SHELF,
                List.of(Shelf.vat(RATES[random.nextInt(RATES.length)])),
                EntryMethod.SCANNED,
                LineDetails.NONE,
                List.of(),
                false,
                null);
    }

    @Test
    void saysWhyALineIsExempt() {
        Tax exempt = CountryPack.of("AR").tax("EXENTO");
        Invoice invoice = SaleInvoice.of(sold(line(1, 1, 100, List.of(exempt)), line(2, 1, 121, 2_100)));

        assertThat(invoice.breakdown()).extracting(VatBreakdown::group).hasToString("[E 0 %, S 21 %]");
    }

    @Test
    void refusesTaxesTheStandardDoesNotKnow() {
        CountryPack peru = CountryPack.of("PE");
        Sale bag = sold(line(1, 1, 118, List.of(peru.tax("IGV"), new UnitTax("BAG", "Bolsa", new UnitPrice(1, ARS)))));

        assertThatThrownBy(() -> SaleInvoice.of(bag)).hasMessageContaining("IGV 18 %, Bolsa");
    }

    private static VatGroup standard(int basisPoints) {
        return new VatGroup(VatCategory.STANDARD, new TaxRate(basisPoints));
    }

    private static BigDecimal cents(String text) {
        return new BigDecimal(text);
    }

    @Test
    void tellsGroupsApart() {
        assertThat(List.of(standard(2_100), new VatGroup(VatCategory.OUTSIDE_SCOPE, TaxRate.ZERO)))
                .extracting(VatGroup::toString)
                .containsExactly("S 21 %", "O 0 %");
    }
}
