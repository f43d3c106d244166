package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TillTest {
    private static final Command COUNT = new Command.StartCount();

    @Test
    void opensTheTillWithItsFloatOnTheShopsDate() {
        Counter counter = Counter.tillClosed();
        // Eleven at night in Buenos Aires, already the next day in UTC.
        counter.now = Instant.parse("2026-11-22T02:00:00Z");
        counter.act(new Command.OpenTill(pesos(1_000_000)));

        var session = counter.mode(Mode.Selling.class).till().session();
        assertThat(session.businessDate()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(session.openingFloat()).isEqualTo(pesos(1_000_000));
        assertThat(session.openedBy()).isEqualTo(Counter.ANA);
        assertThat(counter.lastFact()).isEqualTo(new Fact.TillOpened(session));
    }

    @Test
    void opensTheTillWithoutAnyCash() {
        assertThat(Counter.tillClosed()
                        .act(new Command.OpenTill(pesos(0)))
                        .till()
                        .session()
                        .openingFloat())
                .isEqualTo(pesos(0));
    }

    @Test
    void refusesAFloatThatIsNoAmountOfTheShop() {
        Counter.tillClosed()
                .refuses(new Command.OpenTill(pesos(-1)), Reason.AMOUNT_NOT_VALID)
                .refuses(new Command.OpenTill(pesos(1_000_000_000_000L)), Reason.AMOUNT_NOT_VALID)
                .refuses(new Command.OpenTill(Money.of(100, Currency.getInstance("USD"))), Reason.AMOUNT_NOT_VALID)
                .act(new Command.OpenTill(pesos(999_999_999_999L)));
    }

    @Test
    void refusesToOpenTwice() {
        Counter.selling().refuses(new Command.OpenTill(pesos(0)), Reason.TILL_ALREADY_OPEN);
    }

    @Test
    void refusesToOpenWhenNobodyIsSignedOn() {
        Counter.signedOut().refuses(new Command.OpenTill(pesos(0)), Reason.NOT_SIGNED_ON);
    }

    @Test
    void countsOnlyWithAnEmptyBasketAndNothingSuspended() {
        Counter.selling(SmallShop.MILK)
                .refuses(COUNT, Reason.BASKET_NOT_EMPTY)
                .act(new Command.Suspend())
                .refuses(COUNT, Reason.SUSPENDED_BASKETS_WAIT);
        Counter.tendering(SmallShop.MILK).refuses(COUNT, Reason.BASKET_NOT_EMPTY);
    }

    @Test
    void goesBackToSellingFromTheCount() {
        Counter counter = Counter.counting().refuses(COUNT, Reason.NOT_NOW).act(new Command.CancelCount());

        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
        counter.refuses(new Command.CancelCount(), Reason.NOT_NOW);
    }

    @Test
    void closesWithTheReportWhateverIsOver() {
        Counter counter = Counter.tendering(SmallShop.MILK).cash(150_000).act(COUNT);
        counter.act(new Command.CloseTill(pesos(9_999_999)));

        assertThat(counter.state().mode()).isEqualTo(new Mode.TillClosed(SmallShop.ANA));
        assertThat(counter.state().nextZ()).isEqualTo(2);
        Fact.TillClosed closed = (Fact.TillClosed) counter.lastFact();
        assertThat(closed.report().number()).isEqualTo(1);
        assertThat(closed.report().expectedCash()).isEqualTo(pesos(1_000_000 + 145_000));
        assertThat(closed.report().overShort()).isEqualTo(pesos(9_999_999 - 1_145_000));
    }

    @Test
    void closesWithTheReportWhateverIsMissing() {
        Counter counter = Counter.counting().act(new Command.CloseTill(pesos(0)));

        assertThat(((Fact.TillClosed) counter.lastFact()).report().overShort()).isEqualTo(pesos(-1_000_000));
    }

    @Test
    void refusesACountThatIsNoAmount() {
        Counter.counting().refuses(new Command.CloseTill(pesos(-1)), Reason.AMOUNT_NOT_VALID);
    }

    @Test
    void refusesToCloseWithoutACount() {
        Command close = new Command.CloseTill(pesos(0));
        Counter.selling().refuses(close, Reason.NOT_NOW);
        Counter.selling(SmallShop.MILK)
                .refuses(close, Reason.BASKET_NOT_EMPTY)
                .act(new Command.Suspend())
                .refuses(close, Reason.SUSPENDED_BASKETS_WAIT);
        Counter.tillClosed().refuses(close, Reason.TILL_CLOSED);
        Counter.signedOut().refuses(close, Reason.NOT_SIGNED_ON);
    }

    @Test
    void opensTheNextSessionWithNewTotalsAndTheNextZ() {
        Counter counter = Counter.tendering(SmallShop.MILK).cash(145_000).act(COUNT);
        counter.act(new Command.CloseTill(pesos(0))).act(new Command.OpenTill(pesos(500)));

        assertThat(counter.till().totals().saleCount()).isZero();
        assertThat(counter.state().nextReceipt()).isEqualTo(2);
        counter.act(COUNT).act(new Command.CloseTill(pesos(500)));
        assertThat(((Fact.TillClosed) counter.lastFact()).report().number()).isEqualTo(2);
    }

    @Test
    void opensTheDrawerWithoutASaleInEveryModeOfAnOpenTill() {
        Command noSale = new Command.MakeNoSale(NoSaleReason.GIVE_CHANGE);
        for (Counter counter : new Counter[] {
            Counter.selling(),
            Counter.selling(SmallShop.MILK),
            Counter.tendering(SmallShop.MILK),
            Counter.tendering(SmallShop.MILK).cash(145_000),
            Counter.counting()
        }) {
            var before = counter.state().mode().getClass();
            counter.act(noSale);
            assertThat(counter.state().mode()).isInstanceOf(before);
            assertThat(counter.till().totals().noSaleCount()).isEqualTo(1);
            assertThat(counter.lastFact()).isInstanceOf(Fact.NoSaleMade.class);
        }
    }

    @Test
    void refusesTheDrawerWhenTheTillIsClosed() {
        Command noSale = new Command.MakeNoSale(NoSaleReason.OTHER);
        Counter.tillClosed().refuses(noSale, Reason.TILL_CLOSED);
        Counter.signedOut().refuses(noSale, Reason.NOT_SIGNED_ON);
    }

    @Test
    void copiesAReceiptWithoutLeavingTheScreen() {
        Counter counter = Counter.tendering(SmallShop.MILK).cash(145_000);
        var before = counter.state();
        counter.act(new Command.CopyReceipt(counter.sale().id()));

        assertThat(counter.state()).isSameAs(before);
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.ReceiptCopied(counter.sale().id()));
    }

    @Test
    void refusesACopyWhenTheTillIsClosed() {
        Command copy = new Command.CopyReceipt(new SaleId(new UUID(0, 1)));
        Counter.tillClosed().refuses(copy, Reason.TILL_CLOSED);
        Counter.signedOut().refuses(copy, Reason.NOT_SIGNED_ON);
    }
}
