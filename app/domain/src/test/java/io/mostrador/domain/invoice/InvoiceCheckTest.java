package io.mostrador.domain.invoice;

import static io.mostrador.domain.invoice.Papers.EUR;
import static io.mostrador.domain.invoice.Papers.EXEMPT;
import static io.mostrador.domain.invoice.Papers.S10;
import static io.mostrador.domain.invoice.Papers.S21;
import static io.mostrador.domain.invoice.Papers.allowance;
import static io.mostrador.domain.invoice.Papers.charge;
import static io.mostrador.domain.invoice.Papers.invoice;
import static io.mostrador.domain.invoice.Papers.line;
import static io.mostrador.domain.invoice.Papers.number;
import static io.mostrador.domain.invoice.Papers.onDocument;
import static io.mostrador.domain.invoice.Papers.saying;
import static io.mostrador.domain.invoice.Papers.withBreakdown;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.invoice.AllowanceCharge.Kind;
import io.mostrador.domain.invoice.AllowanceCharge.Percentage;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One fault at a time in a document that is right: which amounts differ, and which rule is named.
class InvoiceCheckTest {
    /// 200.00 - 20.00 at 21 %, 50.00 + 7.50 at 10 %, of which 100.00 are paid; 0.05 to round.
    private static final Invoice RIGHT = invoice(
            List.of(line("1", "2", "100", S21), line("2", "1", "50", S10)),
            List.of(onDocument(allowance("20.00"), S21), onDocument(charge("7.50"), S10)),
            number("100.00"),
            number("0.05"));

    private static List<String> rules(Invoice invoice) {
        return InvoiceCheck.of(invoice).contradictions().stream()
                .map(Contradiction::rule)
                .toList();
    }

    private static List<String> terms(Invoice invoice) {
        return InvoiceCheck.of(invoice).differences().stream()
                .map(difference -> difference.term().code())
                .toList();
    }

    private static Invoice withLine(InvoiceLine line) {
        return invoice(List.of(line), List.of());
    }

    @Test
    void agreesWithADocumentThatIsRight() {
        InvoiceCheck check = InvoiceCheck.of(RIGHT);

        assertThat(check.differences()).isEmpty();
        assertThat(check.contradictions()).isEmpty();
        assertThat(check.agrees()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SUM_OF_LINES, 250.01, BR-CO-10 BR-CO-13",
        "SUM_OF_ALLOWANCES, 20.01, BR-CO-11 BR-CO-13",
        "SUM_OF_CHARGES, 7.51, BR-CO-12 BR-CO-13",
        "TOTAL_WITHOUT_VAT, 237.51, BR-CO-13 BR-CO-15",
        "VAT_TOTAL, 43.56, BR-CO-14 BR-CO-15",
        "TOTAL_WITH_VAT, 281.06, BR-CO-15 BR-CO-16",
        "PAYABLE, 181.11, BR-CO-16"
    })
    void namesTheRulesOfAWrongTotal(BusinessTerm term, String amount, String expected) {
        Invoice wrong = saying(RIGHT, term, amount);

        assertThat(terms(wrong)).containsExactly(term.code());
        assertThat(InvoiceCheck.of(wrong).differences().getFirst().excess()).isEqualByComparingTo("0.01");
        assertThat(rules(wrong)).containsExactly(expected.split(" "));
        assertThat(InvoiceCheck.of(wrong).agrees()).isFalse();
    }

    @Test
    void takesWhatWasPaidAndTheRoundingAmountAsTheyAre() {
        assertThat(terms(saying(RIGHT, BusinessTerm.PREPAID, "100.01"))).containsExactly("BT-115");
        assertThat(rules(saying(RIGHT, BusinessTerm.PREPAID, "100.01"))).containsExactly("BR-CO-16");
        assertThat(terms(saying(RIGHT, BusinessTerm.ROUNDING, "0.04"))).containsExactly("BT-115");
        assertThat(rules(saying(RIGHT, BusinessTerm.ROUNDING, "0.04"))).containsExactly("BR-CO-16");
    }

    @Test
    void aWrongLineShowsInAllThatIsMadeOfItButOnlyItsRuleIsNamed() {
        InvoiceLine wrong = saying(line("7", "2", "100", S21), "200.01");
        Invoice invoice = withLine(wrong);
        InvoiceCheck check = InvoiceCheck.of(invoice);

        assertThat(terms(invoice)).containsExactly("BT-131", "BT-116", "BT-106", "BT-109", "BT-112", "BT-115");
        assertThat(check.differences().getFirst())
                .isEqualTo(new Difference(BusinessTerm.LINE_NET, "line 7", number("200.01"), Money.of(20_000, EUR)));
        assertThat(check.contradictions())
                .containsExactly(new Contradiction(
                        "PEPPOL-EN16931-R120",
                        "line 7",
                        "BT-131 is 200.01, its parts make 200.00; Peppol lets 0.02 pass"));
    }

    @Test
    void saysWhatPeppolLetsPassAndStillFindsIt() {
        InvoiceLine line = line("1", "2", "100", S21);

        for (String net : List.of("200.02", "199.98")) {
            assertThat(InvoiceCheck.of(withLine(saying(line, net))).contradictions())
                    .singleElement()
                    .extracting(Contradiction::sentence)
                    .asString()
                    .endsWith("; Peppol lets 0.02 pass");
        }
        assertThat(InvoiceCheck.of(withLine(saying(line, "200.03"))).contradictions())
                .singleElement()
                .extracting(Contradiction::sentence)
                .isEqualTo("BT-131 is 200.03, its parts make 200.00");
    }

    @Test
    void allowancesAndChargesOfALineCount() {
        InvoiceLine line =
                line("1", "1", InvoiceLine.ItemPrice.of(number("10")), List.of(allowance("1.00"), charge("0.25")), S21);

        assertThat(InvoiceCheck.of(withLine(line)).agrees()).isTrue();
        assertThat(rules(withLine(saying(line, "10.00")))).containsExactly("PEPPOL-EN16931-R120");
    }

    @Test
    void aPercentageMustMakeTheAmount() {
        Percentage tenth = new Percentage(number("10"), number("99.99"));
        Invoice right = invoice(
                List.of(line("1", "1", "100", S21)),
                List.of(onDocument(new AllowanceCharge(Kind.ALLOWANCE, number("10.00"), tenth), S21)));
        Invoice wrong = invoice(
                List.of(line("1", "1", "100", S21)),
                List.of(onDocument(new AllowanceCharge(Kind.ALLOWANCE, number("10.01"), tenth), S21)));

        assertThat(InvoiceCheck.of(right).agrees()).isTrue();
        assertThat(InvoiceCheck.of(wrong).contradictions())
                .containsExactly(new Contradiction(
                        "PEPPOL-EN16931-R040",
                        "document allowance 1",
                        "BT-92 is 10.01, its parts make 10.00; Peppol lets 0.02 pass"));
        assertThat(terms(wrong)).as("the amount counts, not the percentage").isEmpty();
        assertThat(InvoiceCheck.of(wrong).agrees()).isFalse();
    }

    @Test
    void theBreakdownMustBeMadeOfLinesAllowancesAndCharges() {
        Invoice wrong = withBreakdown(
                RIGHT,
                List.of(
                        new VatBreakdown(S21, number("180.01"), number("37.80")),
                        new VatBreakdown(S10, number("57.50"), number("5.75"))));

        assertThat(terms(wrong)).containsExactly("BT-116");
        assertThat(rules(wrong)).containsExactly("BR-S-08");
    }

    @Test
    void taxIsItsRateOfTheTaxableAmount() {
        Invoice wrong = withBreakdown(
                RIGHT,
                List.of(
                        new VatBreakdown(S21, number("180.00"), number("37.81")),
                        new VatBreakdown(S10, number("57.50"), number("5.74"))));

        assertThat(terms(wrong)).containsExactly("BT-117", "BT-117");
        assertThat(rules(wrong)).containsExactly("BR-CO-17", "BR-CO-17");
    }

    @Test
    void everyRateHasOneBreakdown() {
        VatBreakdown s21 = RIGHT.breakdown().getFirst();
        VatBreakdown s10 = RIGHT.breakdown().getLast();

        assertThat(rules(withBreakdown(RIGHT, List.of(s21)))).contains("BR-S-01", "BR-CO-14");
        assertThat(terms(withBreakdown(RIGHT, List.of(s21)))).containsExactly("BT-116", "BT-117");
        assertThat(rules(withBreakdown(RIGHT, List.of(s21, s10, s10)))).contains("BR-S-01", "BR-CO-14");
        assertThat(terms(withBreakdown(RIGHT, List.of(s21, s10, s10)))).containsExactly("BT-116", "BT-117");
        VatBreakdown unasked = new VatBreakdown(EXEMPT, number("1.00"), BigDecimal.ZERO);
        assertThat(rules(withBreakdown(RIGHT, List.of(s21, s10, unasked)))).containsExactly("BR-E-08");
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 0, BR-S",
        "ZERO_RATED, 500, BR-Z",
        "EXEMPT, 500, BR-E",
        "REVERSE_CHARGE, 500, BR-AE",
        "INTRA_COMMUNITY, 500, BR-IC",
        "EXPORT, 500, BR-G",
        "OUTSIDE_SCOPE, 500, BR-O"
    })
    void aCategoryHasOnlyTheRatesItCanHave(VatCategory category, int basisPoints, String rules) {
        VatGroup group = new VatGroup(category, new TaxRate(basisPoints));
        Invoice wrong = invoice(
                List.of(line("1", "1", "100", group)),
                List.of(onDocument(allowance("1.00"), group), onDocument(charge("1.00"), group)));

        assertThat(terms(wrong)).isEmpty();
        assertThat(rules(wrong)).containsExactly(rules + "-05", rules + "-06", rules + "-07");
    }

    @Test
    void theIslandsMayHaveAnyRate() {
        for (VatCategory category : List.of(VatCategory.CANARY_ISLANDS, VatCategory.CEUTA_AND_MELILLA)) {
            for (int basisPoints : List.of(0, 700)) {
                VatGroup group = new VatGroup(category, new TaxRate(basisPoints));
                assertThat(InvoiceCheck.of(withLine(line("1", "3", "9.99", group)))
                                .agrees())
                        .isTrue();
            }
        }
    }

    @Test
    void amountsHaveAtMostTwoDecimals() {
        assertThat(rules(saying(RIGHT, BusinessTerm.SUM_OF_LINES, "250.000"))).containsExactly("BR-DEC-09");
        assertThat(rules(saying(RIGHT, BusinessTerm.PREPAID, "100.000"))).containsExactly("BR-DEC-16");
        assertThat(rules(withLine(saying(line("1", "1", "100", S21), "100.000"))))
                .containsExactly("BR-DEC-23", "BR-DEC-19", "BR-DEC-09", "BR-DEC-12", "BR-DEC-14", "BR-DEC-18");
        assertThat(rules(withLine(
                        line("1", "1", InvoiceLine.ItemPrice.of(number("10")), List.of(allowance("1.000")), S21))))
                .startsWith("BR-DEC-24");
        assertThat(rules(invoice(List.of(line("1", "1", "10", S21)), List.of(onDocument(charge("1.000"), S21)))))
                .startsWith("BR-DEC-05");
    }

    @Test
    void amountsHaveNoMoreDecimalsThanTheirCurrency() {
        Invoice euros = withLine(line("1", "2", "100", EXEMPT));
        Invoice whole = in("CLP", euros);
        Invoice fraction = in("CLP", saying(euros, BusinessTerm.ROUNDING, "0.50"));

        assertThat(InvoiceCheck.of(whole).agrees()).isTrue();
        assertThat(rules(fraction)).contains("ISO 4217");
    }

    @Test
    void whatADocumentLeavesOutIsZero() {
        Invoice bare = new Invoice(EUR, RIGHT.lines(), RIGHT.allowancesAndCharges(), List.of(), Map.of());

        assertThat(rules(bare)).contains("BR-CO-10", "BR-CO-11", "BR-CO-12", "BR-S-01");
        assertThat(terms(bare)).contains("BT-106", "BT-109", "BT-110", "BT-112", "BT-115", "BT-116", "BT-117");
    }

    private static Invoice in(String currency, Invoice invoice) {
        return new Invoice(
                Currency.getInstance(currency),
                invoice.lines(),
                invoice.allowancesAndCharges(),
                invoice.breakdown(),
                invoice.totals());
    }
}
