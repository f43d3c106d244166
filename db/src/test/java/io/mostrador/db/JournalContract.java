package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.DemoTill.Sold;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.RegisterMemory;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What every journal and the memory made from it must do: the one in memory that the register's tests use,
/// and the real one.
abstract class JournalContract {
    final DemoTill demo = new DemoTill(0);

    /// A journal in which the till is founded.
    abstract Journal journal();

    abstract RegisterMemory memory();

    @Test
    void numbersEntriesWithoutGaps() {
        TillSession session = demo.open(journal());
        Forced first = demo.sell(journal(), session, 1, 2).forced();
        Forced second = demo.sell(journal(), session, 2, 2).forced();
        assertThat(second.sequence()).isEqualTo(first.sequence() + 3);
        assertThat(first.hash()).matches("[0-9a-f]{64}").isNotEqualTo(second.hash());
        assertThat(journal()
                        .write(new Fact.LineAdded(demo.scan(journal(), 1).id(), demo.line(2)), demo.stamp())
                        .sequence())
                .isEqualTo(second.sequence() + 2);
    }

    @Test
    void remembersTheBasketWithItsVoidedLines() {
        demo.open(journal());
        Basket basket = demo.scan(journal(), 3);
        journal().write(new Fact.LineVoided(basket.id(), 2), demo.stamp());
        assertThat(openTill().basket()).isEqualTo(basket.voidLine(2));
    }

    @Test
    void forgetsTheBasketThatBecameASale() {
        TillSession session = demo.open(journal());
        Sold sold = demo.sell(journal(), session, 1, 3);
        assertThat(openTill().basket().lines()).isEmpty();
        assertThat(openTill().totals()).isEqualTo(TillTotals.none(DemoTill.ARS).plus(sold.sale()));
        assertThat(memory().load().nextReceipt()).isEqualTo(2);
    }

    @Test
    void remembersSuspendedBasketsOldestFirst() {
        demo.open(journal());
        Basket first = suspended(1);
        Basket second = suspended(2);
        assertThat(openTill().suspended())
                .extracting(suspended -> suspended.basket().id())
                .containsExactly(first.id(), second.id());
        journal().force(new Fact.BasketResumed(first.id()), demo.stamp());
        assertThat(openTill().basket()).isEqualTo(first);
        assertThat(openTill().suspended()).hasSize(1);
    }

    private Basket suspended(int lines) {
        Basket basket = demo.scan(journal(), lines);
        journal().force(new Fact.BasketSuspended(basket.id()), demo.stamp());
        return basket;
    }

    @Test
    void remembersTheStampOfItsNewestEntryThoughItBeEarlier() {
        demo.open(journal());
        Stamp stamp = demo.stamp();
        assertThat(memory().newestAt()).isPresent();
        OpenTill before = openTill();
        Instant back = stamp.at().minusSeconds(3_600);
        journal()
                .write(
                        new Fact.ClockJumped(stamp.at(), back, ClockWitness.MONOTONIC),
                        new Stamp(back, stamp.zone(), stamp.businessDate(), stamp.operatorId()));

        assertThat(memory().newestAt()).contains(back);
        assertThat(openTill()).isEqualTo(before);
    }

    @Test
    void leavesOutNumbersThatMayHaveBeenGivenAway() {
        demo.open(journal());
        journal().force(new Fact.JournalRestored(5, RestoreSource.BACKUP, false, false, 10_007, 12, ""), demo.stamp());

        assertThat(memory().load().nextReceipt()).isEqualTo(10_007);
        assertThat(memory().load().nextZ()).isEqualTo(12);
    }

    private OpenTill openTill() {
        return Objects.requireNonNull(((Mode.SignedOut) memory().load().mode()).till());
    }
}
