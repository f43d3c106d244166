package io.mostrador.domain.tax;

import static io.mostrador.domain.tax.Taxes.ARS;
import static io.mostrador.domain.tax.Taxes.BAG;
import static io.mostrador.domain.tax.Taxes.EXEMPT;
import static io.mostrador.domain.tax.Taxes.cents;
import static io.mostrador.domain.tax.Taxes.excluded;
import static io.mostrador.domain.tax.Taxes.line;
import static io.mostrador.domain.tax.Taxes.percentage;
import static io.mostrador.domain.tax.Taxes.totalOf;
import static io.mostrador.domain.tax.Taxes.vat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Net prices, by the rules of EN 16931; the numbers are issues of odoo/odoo.
class TaxExcludedTest {
    private static TaxableLine priced(long millionths, long units, Tax... taxes) {
        return excluded().line(new UnitPrice(millionths, ARS), Quantity.ofUnits(units), List.of(taxes));
    }

    private static TaxEngine byLine() {
        return Taxes.engine(PriceBasis.TAX_EXCLUDED, TaxScope.LINE);
    }

    @Test
    void roundsTheTaxOfTheDocumentOnce() {
        // 6224: 9.37 + 1.97 = 11.34; each line by itself makes 11.33.
        Tax tax = vat(2_100);
        List<TaxableLine> lines = List.of(
                priced(1_480_000, 4, tax),
                priced(1_520_000, 1, tax),
                priced(1_540_000, 1, tax),
                priced(390_000, 1, tax));
        TaxedDocument document = excluded().calculate(lines);
        assertThat(document)
                .isEqualTo(new TaxedDocument(
                        cents(937), List.of(new TaxTotal(tax, cents(937), cents(197))), cents(1_134)));
        assertThat(byLine().calculate(lines).gross()).isEqualTo(cents(1_133));
    }

    @Test
    void addsSmallTaxesBeforeRounding() {
        // 24364: taxes of 0.014 and 0.011 make 0.03, by lines 0.02.
        List<TaxableLine> lines = List.of(line(14, vat(1_000)), line(11, vat(1_000)));
        assertThat(excluded().calculate(lines).tax()).isEqualTo(cents(3));
        assertThat(byLine().calculate(lines).tax()).isEqualTo(cents(2));
    }

    @ParameterizedTest
    @EnumSource
    void givesOneLineTheSameTotalByLineAndByDocument(TaxScope scope) {
        // 37896: 348.35 x 16 less 4 %, 22 %; the discount is rounded by itself (EN 16931, BT-136).
        Money price = new UnitPrice(348_350_000, ARS).times(Quantity.ofUnits(16), Rounding.HALF_AWAY_FROM_ZERO);
        Money discount = percent(price, 4_000);
        TaxableLine line = new TaxableLine(price.minus(discount), Quantity.ofUnits(16), List.of(vat(2_200)));
        TaxedDocument document = Taxes.engine(PriceBasis.TAX_EXCLUDED, scope).calculate(List.of(line));
        assertThat(document.net()).isEqualTo(cents(535_066));
        assertThat(document.gross()).isEqualTo(cents(652_781));
    }

    @Test
    void leavesOneAmountAfterALargeDiscount() {
        // 166699: 829.00 less 96.019 % is 33.00 on receipt and invoice.
        Money price = cents(82_900);
        TaxableLine line = new TaxableLine(price.minus(percent(price, 96_019)), Quantity.ONE, List.of(EXEMPT));
        assertThat(excluded().calculate(List.of(line)).gross()).isEqualTo(cents(3_300));
    }

    /// Of an amount, in thousandths of a percent.
    private static Money percent(Money amount, long thousandths) {
        long minor = Rounding.HALF_AWAY_FROM_ZERO.multiplyDivide(amount.amountMinor(), thousandths, 100_000);
        return Money.of(minor, amount.currency());
    }

    @Test
    void roundsADiscountLineLikeAPriceInACurrencyWithoutCents() {
        // 257600: 1550 and -77.50, 19 % included; both programs must say the same, and a return its mirror.
        Currency pesos = Currency.getInstance("CLP");
        for (TaxScope scope : TaxScope.values()) {
            TaxPolicy policy = new TaxPolicy(PriceBasis.TAX_INCLUDED, scope, Rounding.HALF_AWAY_FROM_ZERO);
            TaxEngine engine = new TaxEngine(policy, pesos);
            UnitPrice price = new UnitPrice(1_550_000_000, pesos);
            UnitPrice discount = new UnitPrice(77_500_000, pesos);
            Quantity back = Quantity.ONE.negated();
            List<Tax> taxes = List.of(vat(1_900));
            TaxedDocument sold = engine.calculate(
                    List.of(engine.line(price, Quantity.ONE, taxes), engine.line(discount, back, taxes)));
            TaxedDocument returned = engine.calculate(
                    List.of(engine.line(price, back, taxes), engine.line(discount, Quantity.ONE, taxes)));
            assertThat(sold.gross()).isEqualTo(Money.of(1_472, pesos));
            assertThat(returned.gross()).isEqualTo(Money.of(-1_472, pesos));
            assertThat(returned.tax()).isEqualTo(sold.tax().negated());
        }
    }

    @Test
    void chargesVatOnAFixedTaxInItsBase() {
        // 7541: (57.0248 + 0.2893) x 1.21 is 69.35 everywhere.
        UnitTax fixed = new UnitTax("FIXED", "Fixed", new UnitPrice(289_300, ARS));
        PercentageTax tax = percentage("VAT", 2_100, fixed);
        List<TaxableLine> lines = List.of(priced(57_024_800, 1, fixed, tax));
        TaxedDocument document = excluded().calculate(lines);
        assertThat(totalOf(document, fixed)).containsExactly(cents(5_702), cents(29));
        assertThat(totalOf(document, tax)).containsExactly(cents(5_731), cents(1_204));
        assertThat(document.gross()).isEqualTo(cents(6_935));
        assertThat(byLine().calculate(lines)).isEqualTo(document);
    }

    @Test
    void chargesAFixedTaxForEachUnit() {
        TaxableLine bags = new TaxableLine(cents(30), Quantity.ofUnits(3), List.of(BAG, vat(1_800)));
        TaxedDocument document = excluded().calculate(List.of(bags));
        assertThat(totalOf(document, BAG)).containsExactly(cents(30), cents(150));
        assertThat(totalOf(document, vat(1_800))).containsExactly(cents(30), cents(5));
        assertThat(document.gross()).isEqualTo(cents(185));
    }

    @Test
    void roundsAVatOnceAlsoWhereSomeLinesCarryAnotherTax() {
        // BR-CO-17: 21 % of 0.14 is 0.03; by groups 0.07 would have 0.01 twice.
        TaxableLine bag = line(7, BAG, vat(2_100));
        TaxedDocument document = excluded().calculate(List.of(line(7, vat(2_100)), bag));
        assertThat(totalOf(document, vat(2_100))).containsExactly(cents(14), cents(3));
    }

    @Test
    void chargesATaxOnATaxOnlyWhereBothAreOnTheLine() {
        PercentageTax excise = percentage("ISC", 1_000);
        PercentageTax igv = percentage("IGV", 1_800, excise);
        TaxedDocument document = excluded().calculate(List.of(line(5, excise), line(5, excise, igv), line(1_000, igv)));
        // 10 % of 0.10 is 0.01: of equal shares the first group's has it, so there is none under the 18 %.
        assertThat(totalOf(document, excise)).containsExactly(cents(10), cents(1));
        assertThat(totalOf(document, igv)).containsExactly(cents(1_005), cents(181));
        // 10 % of 100.05, of which 10.00 is under the 18 %.
        TaxedDocument dearer =
                excluded().calculate(List.of(line(5, excise), line(10_000, excise, igv), line(1_000, igv)));
        assertThat(totalOf(dearer, excise)).containsExactly(cents(10_005), cents(1_001));
        assertThat(totalOf(dearer, igv)).containsExactly(cents(12_000), cents(2_160));
    }
}
