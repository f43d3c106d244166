package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.CashCount;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Milk for 1.450,00 in a shop that takes dollars at 1.385,50.
class ForeignCashTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final UnitPrice RATE = new UnitPrice(1_385_500_000, SmallShop.ARS);

    private static Money dollars(long minor) {
        return Money.of(minor, USD);
    }

    private static Command foreign(Money amount) {
        return new Command.Tender(TenderType.FOREIGN_CASH, amount, null);
    }

    @Test
    void takesDollarsAtTheShopsRateAndGivesChangeInPesos() {
        Counter counter = Counter.tendering(MILK).act(foreign(dollars(500)));

        assertThat(counter.sale().tenders())
                .containsExactly(new TenderLine(
                        1, TenderType.FOREIGN_CASH, pesos(692_750), null, new ForeignCash(dollars(500), RATE)));
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(547_750));
        assertThat(counter.till().totals().kept(TenderType.CASH)).isEqualTo(pesos(-547_750));
        assertThat(counter.till().totals().foreignCash()).containsEntry(USD, dollars(500));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void takesDollarsForAPartAndPesosForTheRest() {
        Counter counter = Counter.tendering(MILK).act(foreign(dollars(100)));

        assertThat(counter.basket().balanceDue()).isEqualTo(pesos(145_000 - 138_550));
        counter.act(new Command.VoidTender(1)).act(foreign(dollars(100))).cash(10_000);
        assertThat(counter.sale().changeDue()).isEqualTo(pesos(3_550));
    }

    @Test
    void refusesACurrencyWithoutARate() {
        Counter counter = Counter.tendering(MILK)
                .refuses(foreign(Money.of(500, Currency.getInstance("EUR"))), Reason.NO_EXCHANGE_RATE);

        assertThat(counter.arguments()).containsExactly("EUR");
        counter.refuses(foreign(pesos(145_000)), Reason.NO_EXCHANGE_RATE);
    }

    @Test
    void refusesWhatIsNoAmount() {
        Counter.tendering(MILK)
                .refuses(foreign(dollars(0)), Reason.AMOUNT_NOT_VALID)
                .refuses(foreign(dollars(-500)), Reason.AMOUNT_NOT_VALID)
                .refuses(foreign(dollars(Long.MAX_VALUE)), Reason.AMOUNT_NOT_VALID)
                .refuses(foreign(dollars(999_999_999_999L)), Reason.AMOUNT_NOT_VALID);
    }

    @Test
    void refusesARefundInAnotherCurrency() {
        Counter counter =
                Counter.selling().manager().act(Counter.returnOf(MILK, 1)).act(new Command.StartTender());

        counter.refuses(foreign(dollars(100)), Reason.NO_REFUND_ON_TENDER).cash(-145_000);
    }

    @Test
    void closesWithACountOfEachCurrency() {
        Counter counter = Counter.tendering(MILK).act(foreign(dollars(500))).act(new Command.StartCount());
        counter.act(new Command.CloseTill(pesos(1_000_000 - 547_750), List.of(dollars(400))));

        var report = ((Fact.TillClosed) counter.lastFact()).report();
        assertThat(report.overShort()).isEqualTo(pesos(0));
        assertThat(report.foreignCounts()).containsExactly(new CashCount(dollars(500), dollars(400)));
    }

    @Test
    void refusesACountThatNamesACurrencyTwice() {
        Counter.counting()
                .refuses(new Command.CloseTill(pesos(0), List.of(pesos(0))), Reason.AMOUNT_NOT_VALID)
                .refuses(new Command.CloseTill(pesos(0), List.of(dollars(1), dollars(1))), Reason.AMOUNT_NOT_VALID)
                .refuses(new Command.CloseTill(pesos(0), List.of(dollars(-1))), Reason.AMOUNT_NOT_VALID);
    }
}
