package io.mostrador.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillTotals;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sales in Chile, where the last digit of cash is a zero (Ley 20.956).
class CashRoundedSaleTest {
    private static final Currency CLP = Currency.getInstance("CLP");

    private static Money pesos(long amount) {
        return Money.of(amount, CLP);
    }

    private static Basket of(long total) {
        Item item = new Item(
                new ItemId("1"),
                new ScanCode("1"),
                "Cosa",
                "",
                UnitOfMeasure.EACH,
                pesos(Math.abs(total)),
                TaxCodes.of(new TaxRate(1_900)),
                null);
        return Basket.empty(
                        new BasketId(new UUID(0, 7)),
                        new SaleTerms(CLP, CountryPack.of("CL").cashRounding(), TaxPolicy.INCLUDED))
                .add(SaleLine.of(
                        1, item, List.of(Shelf.vat(1_900)), Quantity.ofUnits(total < 0 ? -1 : 1), EntryMethod.SCANNED));
    }

    private static Basket with(Basket basket, TenderType type, long amount) {
        return basket.tender(new TenderLine(basket.nextTenderNumber(), type, pesos(amount), null));
    }

    private static Sale sale(Basket basket) {
        return Sale.complete(basket, Shelf.completion());
    }

    @ParameterizedTest
    @CsvSource({
        // total, due in cash
        "1230, 1230",
        "1231, 1230",
        "1235, 1230",
        "1236, 1240",
        "4, 0",
        "6, 10",
        "-1234, -1230",
        "-1236, -1240"
    })
    void asksForWhatCanBePaidInCash(long total, long due) {
        assertThat(of(total).cashDue()).isEqualTo(pesos(due));
        Sale sale = sale(with(of(total), TenderType.CASH, due));

        assertThat(sale.total()).isEqualTo(pesos(total));
        assertThat(sale.rounding()).isEqualTo(pesos(due - total));
        assertThat(sale.changeDue()).isEqualTo(pesos(0));
        assertThat(sale.kept(TenderType.CASH)).isEqualTo(pesos(due));
    }

    @Test
    void givesChangeOfTheRoundedAmount() {
        Sale sale = sale(with(of(1_234), TenderType.CASH, 2_000));

        assertThat(sale.changeDue()).isEqualTo(pesos(770));
        assertThat(sale.rounding()).isEqualTo(pesos(-4));
    }

    @Test
    void takesTheExactAmountFromWhoHasTheCoins() {
        Sale sale = sale(with(of(1_236), TenderType.CASH, 1_236));

        assertThat(sale.rounding()).isEqualTo(pesos(0));
        assertThat(sale.changeDue()).isEqualTo(pesos(0));
    }

    @Test
    void roundsNothingThatIsNotCash() {
        Sale sale = sale(with(of(1_234), TenderType.CARD, 1_234));

        assertThat(sale.rounding()).isEqualTo(pesos(0));
        assertThat(with(of(1_234), TenderType.CARD, 1_230).isSettled()).isFalse();
        assertThatThrownBy(() -> sale(with(of(1_234), TenderType.CARD, 1_230))).hasMessageContaining("still due");
    }

    @Test
    void roundsTheCashPartOfAMixedSaleOnly() {
        Basket mixed = with(of(10_234), TenderType.CARD, 10_000);

        assertThat(mixed.cashDue()).isEqualTo(pesos(230));
        Sale sale = sale(with(mixed, TenderType.CASH, 500));
        assertThat(sale.changeDue()).isEqualTo(pesos(270));
        assertThat(sale.rounding()).isEqualTo(pesos(-4));
    }

    @Test
    void isDueToTheLastPesoUntilCashSettlesIt() {
        Basket begun = with(of(1_234), TenderType.CASH, 1_000);

        assertThat(begun.isSettled()).isFalse();
        assertThat(begun.remaining()).isEqualTo(pesos(234));
        assertThat(begun.cashDue()).isEqualTo(pesos(230));
        assertThat(with(begun, TenderType.CASH, 230).remaining()).isEqualTo(pesos(0));
        assertThat(with(begun, TenderType.CASH, 500).remaining()).isEqualTo(pesos(-270));
    }

    @Test
    void keepsRoundingOutOfTheSalesOfATill() {
        TillTotals totals = TillTotals.none(CLP)
                .plus(sale(with(of(1_234), TenderType.CASH, 2_000)))
                .plus(sale(with(of(-1_236), TenderType.CASH, -1_240)));

        assertThat(totals.netTotal()).isEqualTo(pesos(-2));
        assertThat(totals.roundingTotal()).isEqualTo(pesos(-8));
        assertThat(totals.expectedCash(pesos(10_000))).isEqualTo(pesos(9_990));
    }
}
