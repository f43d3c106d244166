package io.mostrador.domain.tax;

import static io.mostrador.domain.tax.Taxes.ARS;
import static io.mostrador.domain.tax.Taxes.BAG;
import static io.mostrador.domain.tax.Taxes.EXEMPT;
import static io.mostrador.domain.tax.Taxes.ZERO_RATED;
import static io.mostrador.domain.tax.Taxes.cents;
import static io.mostrador.domain.tax.Taxes.included;
import static io.mostrador.domain.tax.Taxes.line;
import static io.mostrador.domain.tax.Taxes.percentage;
import static io.mostrador.domain.tax.Taxes.totalOf;
import static io.mostrador.domain.tax.Taxes.vat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices that include tax: the gross is the fact.
class TaxIncludedTest {
    /// Amounts other programs got wrong by a cent (odoo/odoo issues 243210, 34842).
    @ParameterizedTest
    @CsvSource({"211700, 800, 196019", "801, 2000, 668", "-211700, 800, -196019", "-801, 2000, -668", "1, 2100, 1"})
    void takesTheTaxOutOfAPrice(long gross, int basisPoints, long net) {
        PercentageTax tax = vat(basisPoints);
        assertThat(included().calculate(List.of(line(gross, tax))))
                .isEqualTo(new TaxedDocument(
                        cents(net), List.of(new TaxTotal(tax, cents(net), cents(gross - net))), cents(gross)));
    }

    @Test
    void keepsTheSumOfABasketWithTwoRates() {
        // odoo/odoo 230726: 28.90 with 22 % and 1.25 with 10 % make 30.15, not 30.14.
        TaxedDocument document = included().calculate(List.of(line(2_890, vat(2_200)), line(125, vat(1_000))));
        assertThat(document.gross()).isEqualTo(cents(3_015));
        assertThat(totalOf(document, vat(2_200))).containsExactly(cents(2_369), cents(521));
        assertThat(totalOf(document, vat(1_000))).containsExactly(cents(114), cents(11));
        assertThat(document.tax()).isEqualTo(cents(532));
    }

    @Test
    void roundsARateOnceForTheDocumentOrOnceForEachLineAsThePolicySays() {
        // 0.03 with 21 %: net 0.0248 is 0.02; three of them 0.0744 or 3 x 0.02.
        List<TaxableLine> lines = List.of(line(3, vat(2_100)), line(3, vat(2_100)), line(3, vat(2_100)));
        TaxEngine byLine = Taxes.engine(PriceBasis.TAX_INCLUDED, TaxScope.LINE);
        assertThat(included().calculate(lines).net()).isEqualTo(cents(7));
        assertThat(byLine.calculate(lines).net()).isEqualTo(cents(6));
        assertThat(byLine.calculate(lines).gross()).isEqualTo(cents(9));
        assertThat(byLine.calculate(lines).taxes()).hasSize(1);
    }

    @Test
    void keepsExemptAndZeroRatedApart() {
        TaxedDocument document = included()
                .calculate(
                        List.of(line(100, EXEMPT), line(200, ZERO_RATED), line(1_210, vat(2_100)), line(50, EXEMPT)));
        assertThat(totalOf(document, EXEMPT)).containsExactly(cents(150), cents(0));
        assertThat(totalOf(document, ZERO_RATED)).containsExactly(cents(200), cents(0));
        assertThat(totalOf(document, vat(2_100))).containsExactly(cents(1_000), cents(210));
        assertThat(document.net()).isEqualTo(cents(1_350));
    }

    @Test
    void takesAFixedAmountOffBeforeTheRate() {
        // 3 bags at 0.89 with 0.50 each in it: (2.67 - 1.50) / 1.18 = 0.9915.
        PercentageTax igv = vat(1_800);
        TaxableLine bags = new TaxableLine(cents(267), Quantity.ofUnits(3), List.of(BAG, igv));
        TaxedDocument document = included().calculate(List.of(bags));
        assertThat(document.net()).isEqualTo(cents(99));
        assertThat(totalOf(document, BAG)).containsExactly(cents(99), cents(150));
        assertThat(totalOf(document, igv)).containsExactly(cents(99), cents(18));
    }

    @Test
    void countsTheUnitsOfAllLines() {
        TaxableLine two = new TaxableLine(cents(200), Quantity.ofUnits(2), List.of(BAG, EXEMPT));
        TaxableLine back = new TaxableLine(cents(-100), Quantity.ofUnits(-1), List.of(EXEMPT, BAG));
        TaxedDocument document = included().calculate(List.of(two, two, back));
        assertThat(totalOf(document, BAG)).containsExactly(cents(150), cents(150));
    }

    @Test
    void takesATaxOnAFixedAmountOut() {
        // 1.21 x (1.00 + 0.50) = 1.815: the net of 1.82 is 1.0041.
        PercentageTax onBag = percentage("VAT", 2_100, BAG);
        TaxedDocument document = included().calculate(List.of(line(182, BAG, onBag)));
        assertThat(document.net()).isEqualTo(cents(100));
        assertThat(totalOf(document, BAG)).containsExactly(cents(100), cents(50));
        assertThat(totalOf(document, onBag)).containsExactly(cents(150), cents(32));
    }

    @Test
    void takesATaxOnATaxOutWhateverTheOrderOnTheLine() {
        // 100 + 25 % = 125, + 18 % = 147.50.
        PercentageTax excise = percentage("ISC", 2_500);
        PercentageTax igv = percentage("IGV", 1_800, excise);
        TaxedDocument document = included().calculate(List.of(line(14_750, igv, excise)));
        assertThat(document.net()).isEqualTo(cents(10_000));
        assertThat(totalOf(document, excise)).containsExactly(cents(10_000), cents(2_500));
        assertThat(totalOf(document, igv)).containsExactly(cents(12_500), cents(2_250));
        assertThat(included().calculate(List.of(line(14_750, excise, igv)))).isEqualTo(document);
    }

    @Test
    void chargesATaxOnAnotherOnlyWhereTheOtherIsOnTheLine() {
        PercentageTax excise = percentage("ISC", 2_500);
        PercentageTax igv = percentage("IGV", 1_800, excise);
        TaxedDocument document = included().calculate(List.of(line(11_800, igv), line(14_750, excise, igv)));
        assertThat(totalOf(document, igv)).containsExactly(cents(22_500), cents(4_050));
        assertThat(document.net()).isEqualTo(cents(20_000));
    }

    @Test
    void dividesWhatIsLeftAmongSeveralTaxesByLargestRemainders() {
        // 1.00 with 19 % and 20.5 %: net 0.7168; taxes 0.1362 and 0.1470 share 0.28.
        PercentageTax iva = percentage("IVA", 1_900);
        PercentageTax wine = percentage("ILA", 2_050);
        TaxedDocument document = included().calculate(List.of(line(100, iva, wine)));
        assertThat(document.net()).isEqualTo(cents(72));
        assertThat(totalOf(document, iva)).containsExactly(cents(72), cents(13));
        assertThat(totalOf(document, wine)).containsExactly(cents(72), cents(15));
    }

    @Test
    void roundsTheNetAsThePolicySays() {
        TaxPolicy down = new TaxPolicy(PriceBasis.TAX_INCLUDED, TaxScope.DOCUMENT, Rounding.DOWN);
        // 8.01 / 1.2 = 6.675
        assertThat(new TaxEngine(down, ARS)
                        .calculate(List.of(line(801, vat(2_000))))
                        .net())
                .isEqualTo(cents(667));
    }
}
