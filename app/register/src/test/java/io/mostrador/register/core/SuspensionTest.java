package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.BasketId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.fact.Fact;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuspensionTest {
    private static final Command SUSPEND = new Command.Suspend();
    private static final Command VOID_SALE = new Command.VoidSale();
    private static final BasketId UNKNOWN = new BasketId(new UUID(1, 1));

    @Test
    void setsABasketAsideAndTakesItBack() {
        Counter counter = Counter.selling(MILK, YERBA);
        var basket = counter.basket();
        counter.act(SUSPEND);

        assertThat(counter.basket().isEmpty()).isTrue();
        assertThat(counter.till().suspended()).containsExactly(new SuspendedBasket(basket, Counter.START, Counter.ANA));
        assertThat(counter.lastFact()).isEqualTo(new Fact.BasketSuspended(basket.id()));

        counter.act(new Command.Resume(basket.id()));
        assertThat(counter.basket()).isEqualTo(basket);
        assertThat(counter.till().suspended()).isEmpty();
        assertThat(counter.lastFact()).isEqualTo(new Fact.BasketResumed(basket.id()));
    }

    @Test
    void keepsSuspendedBasketsOldestFirst() {
        Counter counter = Counter.selling(MILK);
        BasketId first = counter.basket().id();
        counter.act(SUSPEND).scan(YERBA);
        BasketId second = counter.basket().id();
        counter.act(SUSPEND);

        assertThat(counter.till().suspended())
                .extracting(waiting -> waiting.basket().id())
                .containsExactly(first, second);
    }

    @Test
    void suspendsFromTenderingBeforeMoneyIsTaken() {
        assertThat(Counter.tendering(MILK).act(SUSPEND).state().mode()).isInstanceOf(Mode.Selling.class);
    }

    @Test
    void refusesToSetNothingAside() {
        Counter.selling().refuses(SUSPEND, Reason.BASKET_EMPTY);
        Counter.selling(MILK).act(new Command.VoidLine(1)).refuses(SUSPEND, Reason.BASKET_EMPTY);
        Counter.tendering(MILK).cash(145_000).refuses(SUSPEND, Reason.BASKET_EMPTY);
    }

    @Test
    void refusesToSetMoreAsideThanItKeeps() {
        Counter counter = Counter.selling();
        for (int i = 0; i < SuspensionDecisions.MAX_SUSPENDED; i++) {
            counter.scan(MILK).act(SUSPEND);
        }
        counter.scan(MILK).refuses(SUSPEND, Reason.SUSPENDED_BASKETS_WAIT);
    }

    @Test
    void resumesOnlyIntoAnEmptyBasketAndOnlyWhatWaits() {
        Counter counter = Counter.selling(MILK);
        BasketId waiting = counter.basket().id();
        counter.act(SUSPEND)
                .refuses(new Command.Resume(UNKNOWN), Reason.NO_SUCH_BASKET)
                .scan(YERBA)
                .refuses(new Command.Resume(waiting), Reason.BASKET_NOT_EMPTY)
                .act(new Command.VoidLine(1))
                .act(new Command.Resume(waiting))
                .refuses(new Command.Resume(waiting), Reason.BASKET_NOT_EMPTY);

        assertThat(counter.basket().id()).isEqualTo(waiting);
    }

    @Test
    void resumesFromTheCompletedSale() {
        Counter counter = Counter.selling(MILK);
        BasketId waiting = counter.basket().id();
        counter.act(SUSPEND).scan(YERBA).act(new Command.StartTender()).cash(499_000);

        counter.act(new Command.Resume(waiting));
        assertThat(counter.state().mode()).isInstanceOf(Mode.Selling.class);
    }

    @Test
    void givesUpTheWholeBasketAndCountsIt() {
        Counter counter = Counter.selling(MILK, YERBA).act(new Command.VoidLine(1));
        BasketId id = counter.basket().id();
        counter.act(VOID_SALE);

        assertThat(counter.basket().lines()).isEmpty();
        assertThat(counter.till().totals().voidedSaleCount()).isEqualTo(1);
        assertThat(counter.lastFact())
                .isEqualTo(new Fact.SaleVoided(id, counter.till().session().id(), pesos(499_000), 1));
    }

    @Test
    void givesUpABasketFromTenderingAndOneWithNothingButVoidedLines() {
        assertThat(Counter.tendering(MILK).act(VOID_SALE).state().mode()).isInstanceOf(Mode.Selling.class);
        assertThat(Counter.selling(MILK)
                        .act(new Command.VoidLine(1))
                        .act(VOID_SALE)
                        .basket()
                        .lines())
                .isEmpty();
    }

    @Test
    void refusesToGiveUpNothing() {
        Counter.selling().refuses(VOID_SALE, Reason.BASKET_EMPTY);
        Counter.tendering(MILK).cash(145_000).refuses(VOID_SALE, Reason.BASKET_EMPTY);
        Counter.counting().refuses(VOID_SALE, Reason.NOT_NOW);
    }

    @Test
    void neitherSetsAsideNorTakesBackNorGivesUpWithoutAnOpenTill() {
        for (Command command : new Command[] {SUSPEND, VOID_SALE, new Command.Resume(UNKNOWN)}) {
            Counter.tillClosed().refuses(command, Reason.TILL_CLOSED);
            Counter.signedOut().refuses(command, Reason.NOT_SIGNED_ON);
        }
    }
}
