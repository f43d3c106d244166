package io.mostrador.domain.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A basket of 3.000,00 paid with dollars at 1.000,00.
class ForeignCashSaleTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final UnitPrice RATE = new UnitPrice(1_000_000_000, Shelf.ARS);

    private static Money dollars(long minor) {
        return Money.of(minor, USD);
    }

    private static TenderLine foreign(int number, Money amount) {
        return new TenderLine(
                number,
                TenderType.FOREIGN_CASH,
                Shelf.pesos(amount.amountMinor() * 1_000),
                null,
                new ForeignCash(amount, RATE));
    }

    private static Sale sale(TenderLine... tenders) {
        Basket basket = Shelf.basket().add(Shelf.line(1, 1, 300_000, 0));
        for (TenderLine tender : tenders) {
            basket = basket.tender(tender);
        }
        return Sale.complete(basket, Shelf.completion());
    }

    private static ZReport report(TillTotals totals, Money... countedForeign) {
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        OperatorId ana = new OperatorId("ana");
        TillSession session = new TillSession(
                new TillSessionId(new UUID(0, 1)), LocalDate.of(2026, 11, 21), at, ana, Shelf.pesos(500_000));
        return new ZReport(1, session, totals, Shelf.pesos(300_000), at, ana, "Ana Paz", Arrays.asList(countedForeign));
    }

    @Test
    void givesChangeInTheShopsOwnCurrency() {
        Sale sale = sale(foreign(1, dollars(500)));

        assertThat(sale.changeDue()).isEqualTo(Shelf.pesos(200_000));
        assertThat(sale.kept(TenderType.FOREIGN_CASH)).isEqualTo(Shelf.pesos(500_000));
        assertThat(sale.kept(TenderType.CASH)).isEqualTo(Shelf.pesos(-200_000));
        assertThat(sale.foreignCash()).containsExactly(dollars(500));
    }

    @Test
    void keepsTheCashOfEachCurrencyApart() {
        TillTotals totals = TillTotals.none(Shelf.ARS)
                .plus(sale(foreign(1, dollars(500))))
                .plus(sale(foreign(1, dollars(100)), Shelf.cash(2, 200_000)));

        assertThat(totals.expectedCash(Shelf.pesos(500_000))).isEqualTo(Shelf.pesos(500_000));
        assertThat(totals.foreignCash()).containsOnlyKeys(USD).containsEntry(USD, dollars(600));
    }

    @Test
    void countsEachCurrencyByItself() {
        TillTotals totals = TillTotals.none(Shelf.ARS).plus(sale(foreign(1, dollars(500))));

        assertThat(report(totals).foreignCounts()).containsExactly(new CashCount(dollars(500), dollars(0)));
        List<CashCount> counts =
                report(totals, dollars(400), Money.of(100, EUR)).foreignCounts();
        assertThat(counts)
                .containsExactly(
                        new CashCount(Money.of(0, EUR), Money.of(100, EUR)), new CashCount(dollars(500), dollars(400)));
        assertThat(counts).extracting(CashCount::overShort).containsExactly(Money.of(100, EUR), dollars(-100));
        assertThat(report(totals, dollars(400)).overShort()).isEqualTo(Shelf.pesos(0));
    }

    @Test
    void refusesToCountACurrencyTwice() {
        TillTotals none = TillTotals.none(Shelf.ARS);

        assertThatThrownBy(() -> report(none, dollars(1), dollars(2))).hasMessageContaining("counted once");
        assertThatThrownBy(() -> report(none, Shelf.pesos(1))).hasMessageContaining("counted once");
        assertThatThrownBy(() -> report(none, dollars(-1))).hasMessageContaining("counted once");
    }

    @Test
    void refusesForeignCashThatDoesNotSayWhatItIs() {
        ForeignCash five = new ForeignCash(dollars(500), RATE);

        assertThatThrownBy(() -> new TenderLine(1, TenderType.FOREIGN_CASH, Shelf.pesos(1), null))
                .hasMessageContaining("FOREIGN_CASH");
        assertThatThrownBy(() -> new TenderLine(1, TenderType.CASH, Shelf.pesos(1), null, five))
                .hasMessageContaining("CASH");
        assertThatThrownBy(() -> new TenderLine(1, TenderType.FOREIGN_CASH, Money.of(1, EUR), null, five))
                .hasMessageContaining("FOREIGN_CASH");
        assertThatThrownBy(() -> new ForeignCash(dollars(0), RATE)).hasMessageContaining("not foreign cash");
        assertThatThrownBy(() -> new ForeignCash(Shelf.pesos(1), RATE)).hasMessageContaining("not foreign cash");
    }
}
