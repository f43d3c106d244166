package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.ARS;
import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.card;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillTotals;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaleTest {
    private static final Basket BOUGHT = basket().add(line(1, 1, 2_890, 2_200)).add(line(2, 1, 125, 1_000));

    private static Sale completed(Basket basket) {
        return Sale.complete(basket, Shelf.completion());
    }

    private static Sale sale(List<TaxTotal> taxes, List<TenderLine> tenders, Money total, Money change) {
        var at = Shelf.completion();
        return new Sale(
                new SaleId(BOUGHT.id().value()),
                at.receiptNumber(),
                at.tillSessionId(),
                at.businessDate(),
                at.completedAt(),
                at.zone(),
                at.operatorId(),
                at.operatorName(),
                BOUGHT.lines(),
                TaxPolicy.INCLUDED,
                taxes,
                tenders,
                total,
                pesos(0),
                change,
                null,
                List.of());
    }

    @Test
    void refusesATenderOnAccountOfNobody() {
        TenderLine owed = new TenderLine(1, TenderType.ON_ACCOUNT, BOUGHT.total(), null);

        assertThatThrownBy(() -> completed(BOUGHT.tender(owed))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isPaidToTheCent() {
        Sale sale = completed(BOUGHT.tender(card(1, 1_000)).tender(cash(2, 3_000)));

        assertThat(sale.total()).isEqualTo(pesos(3_015));
        assertThat(sale.changeDue()).isEqualTo(pesos(985));
        assertThat(sale.kept(TenderType.CASH)).isEqualTo(pesos(2_015));
        assertThat(sale.kept(TenderType.CARD)).isEqualTo(pesos(1_000));
        assertThat(sale.id().value()).isEqualTo(BOUGHT.id().value());
        assertThat(sale.isReturn()).isFalse();
    }

    @Test
    void refusesToCompleteWhileMoneyIsDue() {
        assertThatThrownBy(() -> completed(BOUGHT.tender(cash(1, 3_014))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.01 ARS");
    }

    @Test
    void refusesSumsThatDoNotAgree() {
        List<TaxTotal> taxes = BOUGHT.taxes();
        List<TenderLine> exact = List.of(cash(1, 3_015));
        sale(taxes, exact, pesos(3_015), pesos(0));

        assertThatThrownBy(() -> sale(taxes, exact, pesos(3_014), pesos(0))).hasMessageContaining("lines");
        assertThatThrownBy(() -> sale(taxes.subList(0, 1), exact, pesos(3_015), pesos(0)))
                .hasMessageContaining("sums of");
        assertThatThrownBy(() -> sale(List.of(taxes.getFirst(), taxes.getFirst()), exact, pesos(3_015), pesos(0)))
                .hasMessageContaining("sums of");
        assertThatThrownBy(() -> sale(taxes, List.of(cash(1, 3_016)), pesos(3_015), pesos(0)))
                .hasMessageContaining("tenders");
        assertThatThrownBy(() -> sale(taxes, exact, pesos(3_015), pesos(1))).hasMessageContaining("tenders");
        assertThatThrownBy(() -> sale(taxes, List.of(cash(1, 3_014)), pesos(3_015), pesos(-1)))
                .hasMessageContaining("change");
    }

    /// Prices without tax: 100.00 and 0.25 with 22 % and a tax on the bag.
    @Test
    void addsTheTaxesToPricesWithoutThem() {
        SaleTerms net = new SaleTerms(ARS, CashRounding.none(ARS), TaxPolicy.INCLUDED.with(PriceBasis.TAX_EXCLUDED));
        Tax bag = new UnitTax("BAG", "Bolsa", new UnitPrice(500_000, ARS));
        Basket basket = Basket.empty(BOUGHT.id(), net)
                .add(line(1, 1, 10_000, 2_200))
                .add(line(2, 3, 25, List.of(Shelf.vat(2_200), bag)));
        assertThat(basket.linesTotal()).isEqualTo(pesos(10_075));
        assertThat(basket.total()).isEqualTo(pesos(10_075 + 2_217 + 150));

        Sale sale = completed(basket.tender(cash(1, 12_500)));
        assertThat(sale.net()).isEqualTo(pesos(10_075));
        assertThat(sale.taxes())
                .containsExactly(
                        new TaxTotal(bag, pesos(75), pesos(150)),
                        new TaxTotal(Shelf.vat(2_200), pesos(10_075), pesos(2_217)));
        assertThat(sale.changeDue()).isEqualTo(pesos(58));
    }

    @Test
    void tellsReturnsAndEvenExchangesApart() {
        Sale returned = completed(basket().add(line(1, -1, 100, 0)).tender(cash(1, -100)));
        Sale exchanged = completed(
                basket().add(line(1, -1, 100, 0)).add(line(2, 1, 100, 0)).tender(cash(1, 0)));
        Sale freeReturned = completed(basket().add(line(1, -1, 0, 0)));

        assertThat(returned.isReturn()).isTrue();
        assertThat(returned.kept(TenderType.CASH)).isEqualTo(pesos(-100));
        assertThat(exchanged.isReturn()).isFalse();
        assertThat(freeReturned.isReturn()).isTrue();
    }

    @Test
    void addsUpToTheTillsTotals() {
        TillTotals totals = TillTotals.none(Shelf.ARS)
                .plus(completed(BOUGHT.tender(card(1, 1_000)).tender(cash(2, 3_000))))
                .plus(completed(basket().add(line(1, -1, 100, 0)).tender(cash(1, -100))))
                .plusNoSale()
                .plusVoidedSale();

        assertThat(totals)
                .isEqualTo(new TillTotals(
                        1,
                        1,
                        pesos(3_015),
                        pesos(-100),
                        pesos(0),
                        pesos(0),
                        Map.of(TenderType.CASH, pesos(1_915), TenderType.CARD, pesos(1_000)),
                        Map.of(),
                        1,
                        1,
                        pesos(0),
                        pesos(0)));
        assertThat(totals.netTotal()).isEqualTo(pesos(2_915));
        assertThat(totals.expectedCash(pesos(500))).isEqualTo(pesos(2_415));
    }

    @Test
    void numbersReceiptsReadably() {
        assertThat(new ReceiptNumber("A1", 42)).hasToString("A1-00000042");
        assertThat(new ReceiptNumber("A1", 123_456_789)).hasToString("A1-123456789");
        assertThatThrownBy(() -> new ReceiptNumber("A1", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
