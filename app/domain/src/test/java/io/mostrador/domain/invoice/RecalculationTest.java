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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.invoice.InvoiceLine.ItemPrice;
import io.mostrador.domain.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Amounts worked out by hand.
class RecalculationTest {
    private static Money cents(long minor) {
        return Money.of(minor, EUR);
    }

    private static Money net(String quantity, ItemPrice price, List<AllowanceCharge> others) {
        return Recalculation.net(line("1", quantity, price, others, S21), EUR);
    }

    @Test
    void aLinesNetIsPriceByQuantityRoundedOnce() {
        assertThat(net("3", ItemPrice.of(number("3.335")), List.of())).isEqualTo(cents(1_001));
        assertThat(net("-3", ItemPrice.of(number("3.335")), List.of())).isEqualTo(cents(-1_001));
        assertThat(net("0.0001", ItemPrice.of(number("49.99")), List.of())).isEqualTo(cents(0));
        assertThat(net("16000", ItemPrice.of(number("0.00101")), List.of())).isEqualTo(cents(1_616));
    }

    @Test
    void aPriceMayBeForManyUnits() {
        assertThat(net("132", new ItemPrice(number("15.24"), number("12")), List.of()))
                .isEqualTo(cents(16_764));
        assertThat(net("1", new ItemPrice(number("1"), number("3")), List.of())).isEqualTo(cents(33));
    }

    @Test
    void allowancesAndChargesOfALineAreNotRoundedWithThePrice() {
        List<AllowanceCharge> others = List.of(allowance("12.00"), charge("0.01"));
        assertThat(net("3", ItemPrice.of(number("3.335")), others)).isEqualTo(cents(-198));
    }

    @Test
    void vatIsRoundedOnceForEachRateAndNotByLine() {
        Recalculation made = Recalculation.of(invoice(
                List.of(line("1", "1", "0.12", S21), line("2", "1", "0.12", S21), line("3", "1", "5.00", EXEMPT)),
                List.of()));

        assertThat(made.vat().get(S21))
                .extracting(total -> List.of(total.base(), total.amount()))
                .isEqualTo(List.of(cents(24), cents(5)));
        assertThat(made.vat().get(EXEMPT))
                .extracting(total -> List.of(total.base(), total.amount()))
                .isEqualTo(List.of(cents(500), cents(0)));
    }

    @Test
    void allowancesAndChargesOfTheDocumentChangeWhatTheirRateIsChargedOn() {
        Recalculation made = Recalculation.of(invoice(
                List.of(line("1", "2", "100", S21), line("2", "1", "50", S10)),
                List.of(onDocument(allowance("20.00"), S21), onDocument(charge("7.50"), S10)),
                number("100.00"),
                number("0.05")));

        assertThat(made.totals())
                .isEqualTo(Map.of(
                        BusinessTerm.SUM_OF_LINES, cents(25_000),
                        BusinessTerm.SUM_OF_ALLOWANCES, cents(2_000),
                        BusinessTerm.SUM_OF_CHARGES, cents(750),
                        BusinessTerm.TOTAL_WITHOUT_VAT, cents(23_750),
                        BusinessTerm.VAT_TOTAL, cents(3_780 + 575),
                        BusinessTerm.TOTAL_WITH_VAT, cents(28_105),
                        BusinessTerm.PAYABLE, cents(18_110)));
    }

    @Test
    void aChargeMayHaveARateThatNoLineHas() {
        Recalculation made = Recalculation.of(
                invoice(List.of(line("1", "1", "1", EXEMPT)), List.of(onDocument(charge("10.00"), S21))));

        assertThat(made.vat().get(S21))
                .extracting(total -> List.of(total.base(), total.amount()))
                .isEqualTo(List.of(cents(1_000), cents(210)));
    }

    @Test
    void refusesAmountsThatAreNoMoney() {
        assertThatThrownBy(() -> net("999999999999", ItemPrice.of(number("999999999999")), List.of()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesWhatCannotBeAnInvoice() {
        assertThatThrownBy(() -> invoice(List.of(), List.of())).hasMessageContaining("BR-16");
        assertThatThrownBy(() -> new ItemPrice(number("1"), number("0"))).hasMessageContaining("BT-149");
        Invoice good = invoice(List.of(line("1", "1", "1", S21)), List.of());
        assertThatThrownBy(() -> new Invoice(
                        Currency.getInstance("KWD"), good.lines(), List.of(), good.breakdown(), good.totals()))
                .hasMessageContaining("KWD");
    }
}
