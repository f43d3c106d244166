package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.payment.PaymentNews;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A basket of milk is set aside at the start, one of yerba an hour later.
class ExpiryTest {
    private static final Command EXPIRE = new Command.ExpireSuspended();

    private final Counter counter = Counter.selling();
    private BasketId milk = BasketId.NONE;
    private BasketId yerba = BasketId.NONE;

    private Counter setAside(SuspensionPolicy policy) {
        counter.suspension = policy;
        counter.scan(MILK);
        milk = counter.basket().id();
        counter.act(new Command.Suspend());
        counter.now = Counter.START.plus(Duration.ofHours(1));
        counter.scan(YERBA);
        yerba = counter.basket().id();
        return counter.act(new Command.Suspend());
    }

    private void wait(Duration after) {
        counter.now = Counter.START.plus(after);
    }

    private Fact expired(ExpiryCause cause, ExpiredBasket... baskets) {
        return new Fact.BasketsExpired(counter.till().session().id(), List.of(baskets), cause);
    }

    private List<BasketId> waiting() {
        return counter.till().suspended().stream()
                .map(SuspendedBasket::basket)
                .map(basket -> basket.id())
                .toList();
    }

    @Test
    void endsTheWaitingToTheMomentAndNotBefore() {
        setAside(new SuspensionPolicy.Hours(2));
        wait(Duration.ofHours(2).minusMillis(1));
        counter.refuses(EXPIRE, Reason.NOT_NOW);
        wait(Duration.ofHours(2));
        counter.act(EXPIRE);

        assertThat(counter.lastFact())
                .isEqualTo(expired(ExpiryCause.HOURS, new ExpiredBasket(milk, pesos(145_000), 1)));
        assertThat(waiting()).containsExactly(yerba);
        assertThat(counter.till().totals().voidedSaleCount()).isEqualTo(1);
        var replayed = Objects.requireNonNull(counter.replayed().openTill());
        assertThat(replayed.totals()).isEqualTo(counter.till().totals());
        assertThat(replayed.suspended())
                .extracting(suspended -> suspended.basket().id())
                .containsExactly(yerba);
        counter.refuses(new Command.Resume(milk), Reason.NO_SUCH_BASKET);
    }

    @Test
    void touchesNothingElseAndNeedsNobodySignedOn() {
        setAside(new SuspensionPolicy.Hours(1)).scan(MILK);
        var open = counter.basket();
        wait(Duration.ofHours(3));
        counter.act(EXPIRE);
        assertThat(counter.basket()).isEqualTo(open);
        assertThat(counter.till().totals().voidedSaleCount()).isEqualTo(2);

        counter.act(new Command.Suspend()).act(new Command.SignOff());
        wait(Duration.ofHours(5));
        counter.act(EXPIRE);
        assertThat(counter.state().mode())
                .isInstanceOfSatisfying(
                        Mode.SignedOut.class,
                        out -> assertThat(out.till())
                                .isNotNull()
                                .satisfies(till -> assertThat(till.suspended()).isEmpty()));
    }

    @Test
    void neverEndsTheWaitingOfABasketThatMoneyWasTakenFor() {
        counter.suspension = new SuspensionPolicy.Hours(1);
        counter.scan(MILK)
                .act(new Command.StartTender())
                .act(new Command.StartPayment(TenderType.CARD, pesos(145_000)));
        PaymentAttemptId id = counter.till().payments().getFirst().id();
        counter.act(new Command.HearPayment(id, new PaymentNews.Sent()))
                .act(new Command.HearPayment(id, new PaymentNews.Unknown()))
                .act(new Command.Suspend());
        wait(Duration.ofHours(9));

        counter.refuses(EXPIRE, Reason.NOT_NOW);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void endsAllWaitingWhenTheTillIsAboutToBeClosed() {
        setAside(new SuspensionPolicy.UntilClose());
        counter.refuses(EXPIRE, Reason.NOT_NOW).act(new Command.StartCount());

        assertThat(counter.state().mode()).isInstanceOf(Mode.CountingTill.class);
        assertThat(counter.lastFact())
                .isEqualTo(expired(
                        ExpiryCause.CLOSE,
                        new ExpiredBasket(milk, pesos(145_000), 1),
                        new ExpiredBasket(yerba, pesos(499_000), 1)));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void endsNoneWhereTheOpenBasketHoldsTheCloseUp() {
        setAside(new SuspensionPolicy.UntilClose()).scan(MILK);
        counter.refuses(new Command.StartCount(), Reason.BASKET_NOT_EMPTY);

        assertThat(waiting()).containsExactly(milk, yerba);
    }

    @Test
    void waitsForEverWhereTheShopSaysNothing() {
        setAside(new SuspensionPolicy.Waits());
        wait(Duration.ofDays(400));
        counter.refuses(EXPIRE, Reason.NOT_NOW).refuses(new Command.StartCount(), Reason.SUSPENDED_BASKETS_WAIT);
    }

    @Test
    void isWrittenDownAsNoneCloseOrHours() {
        assertThat(SuspensionPolicy.parse("none")).isEqualTo(new SuspensionPolicy.Waits());
        assertThat(SuspensionPolicy.parse("close")).isEqualTo(new SuspensionPolicy.UntilClose());
        assertThat(SuspensionPolicy.parse("24")).isEqualTo(new SuspensionPolicy.Hours(24));
        for (String wrong : List.of("", "0", "721", "-1", "1.5", "never")) {
            assertThatThrownBy(() -> SuspensionPolicy.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
