package io.mostrador.register.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.JournalFailure;
import io.mostrador.register.port.Written;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.ClockStatus.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimekeeperTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TwoClocks clocks = new TwoClocks("2026-11-21T12:00:00Z");
    private final InMemoryJournal journal = new InMemoryJournal();
    private Timekeeper keeper = clocks.keeper(null);

    /// Looks what time it is and tells the journal, as for a fact of an open till session.
    private Instant stamp() {
        return stamp(true);
    }

    private Instant stamp(boolean tillOpen) {
        Instant at = keeper.look(tillOpen).stamp();
        keeper.recordJumps(journal, new Stamp(at, SmallShop.store().zone(), null, null));
        return at;
    }

    private List<Fact.ClockJumped> jumps() {
        return journal.facts(Fact.ClockJumped.class);
    }

    private Kind kind() {
        return keeper.status().value().kind();
    }

    @Test
    void saysNothingOfAClockThatGoesAsItShould() {
        for (int i = 0; i < 100; i++) {
            stamp();
            clocks.pass(Duration.ofMinutes(7));
            clocks.set(Duration.ofMillis(-200));
            keeper.heard(clocks.wall().plusSeconds(40));
        }

        assertThat(jumps()).isEmpty();
        assertThat(keeper.status().value()).isEqualTo(ClockStatus.AGREES);
    }

    @Test
    void tellsOfAJumpBackOnceWithBothTimes() {
        stamp();
        clocks.pass(SECOND);
        Instant expected = clocks.wall();
        clocks.set(HOUR.negated());
        stamp();
        clocks.pass(SECOND);
        stamp();

        assertThat(jumps())
                .containsExactly(new Fact.ClockJumped(expected, expected.minus(HOUR), ClockWitness.MONOTONIC));
        assertThat(keeper.status().value()).isEqualTo(new ClockStatus(Kind.JUMPED, expected, expected.minus(HOUR)));
        assertThat(keeper.status().value().off()).isEqualTo(HOUR.negated());
    }

    @Test
    void tellsOfAJumpAheadAndFollowsIt() {
        stamp();
        Instant before = clocks.wall();
        clocks.set(HOUR);

        assertThat(stamp()).isEqualTo(before.plus(HOUR));
        assertThat(jumps()).containsExactly(new Fact.ClockJumped(before, before.plus(HOUR), ClockWitness.MONOTONIC));
    }

    @Test
    void stampsAscendByAMillisecondUntilTheClockHasCaughtUp() {
        Instant last = stamp();
        clocks.set(Duration.ofSeconds(-10));

        assertThat(stamp()).isEqualTo(last.plusMillis(1));
        clocks.pass(Duration.ofSeconds(5));
        assertThat(stamp()).isEqualTo(last.plusMillis(2));
        clocks.pass(Duration.ofSeconds(6));
        assertThat(stamp()).isEqualTo(last.plusSeconds(1)).isEqualTo(clocks.wall());
    }

    @Test
    void keepsTheClockItselfForWhatIsNoStamp() {
        stamp();
        clocks.set(HOUR.negated());

        assertThat(keeper.look(true).wall()).isEqualTo(clocks.wall());
    }

    @Test
    void aCorrectedClockIsTakenUpWhenNoTillIsOpen() {
        stamp();
        clocks.set(Duration.ofDays(-3_650));

        assertThat(stamp(false)).isEqualTo(clocks.wall());
        clocks.pass(SECOND);
        assertThat(stamp(true)).isEqualTo(clocks.wall());
        assertThat(jumps()).hasSize(1);
    }

    @Test
    void findsAtTheStartThatTheClockWentBackWhileItWasOff() {
        Instant newest = clocks.wall().plus(HOUR);
        keeper = clocks.keeper(newest);
        Instant first = stamp();
        stamp();

        assertThat(first).isEqualTo(newest.plusMillis(1));
        assertThat(jumps()).containsExactly(new Fact.ClockJumped(newest, clocks.wall(), ClockWitness.START));
        assertThat(kind()).isEqualTo(Kind.JUMPED);
    }

    @Test
    void comparesWithTheJournalAtTheStartOnly() {
        keeper = clocks.keeper(clocks.wall().minus(HOUR));
        stamp();
        clocks.set(HOUR.multipliedBy(-3));
        stamp();

        assertThat(jumps()).extracting(Fact.ClockJumped::witness).containsExactly(ClockWitness.MONOTONIC);
    }

    @Test
    void findsNothingAtTheStartWhenTheClockWasSlewedALittle() {
        keeper = clocks.keeper(clocks.wall().plusSeconds(2));
        stamp();

        assertThat(jumps()).isEmpty();
    }

    @Test
    void aJumpThatComesToNothingBeforeAnyFactIsNone() {
        clocks.set(HOUR);
        keeper.look(true);
        clocks.set(HOUR.negated());
        stamp();

        assertThat(jumps()).isEmpty();
    }

    @Test
    void tellsWithTheNextFactsWhatCouldNotBeWritten() {
        stamp();
        clocks.set(HOUR.negated());
        keeper.heard(clocks.wall().plus(HOUR));
        Stamp stamp = new Stamp(keeper.look(true).stamp(), SmallShop.store().zone(), null, null);
        assertThatThrownBy(() -> keeper.recordJumps(new FullJournal(), stamp)).isInstanceOf(JournalFailure.class);
        assertThat(kind()).isEqualTo(Kind.OFF);
        clocks.pass(SECOND);
        stamp();

        assertThat(jumps())
                .extracting(Fact.ClockJumped::witness)
                .containsExactly(ClockWitness.MONOTONIC, ClockWitness.SERVER);
    }

    @Test
    void goesOnWhenTheBadgeCannotBeDrawn() {
        stamp();
        keeper.status().observe(now -> {
            if (now.kind() != Kind.AGREES) {
                throw new IllegalStateException("no screen");
            }
        });
        clocks.set(HOUR);
        stamp();
        keeper.heard(clocks.wall().plus(HOUR));
        stamp();

        assertThat(jumps()).hasSize(2);
    }

    @Test
    void tellsOfADifferenceToTheServerOncePerChange() {
        Instant serverTime = clocks.wall().plus(HOUR);
        for (int i = 0; i < 10; i++) {
            keeper.heard(clocks.wall().plus(HOUR).plusSeconds(i));
            stamp();
            clocks.pass(SECOND);
        }
        assertThat(jumps())
                .containsExactly(new Fact.ClockJumped(serverTime, serverTime.minus(HOUR), ClockWitness.SERVER));
        assertThat(kind()).isEqualTo(Kind.OFF);

        keeper.heard(clocks.wall().plus(HOUR.multipliedBy(2)));
        stamp();
        assertThat(jumps()).hasSize(2);
        assertThat(keeper.status().value().off()).isEqualTo(HOUR.multipliedBy(-2));
    }

    @Test
    void theServersTimeSetsNoClock() {
        Instant before = stamp();
        keeper.heard(before.plus(Duration.ofDays(400)));

        assertThat(stamp()).isEqualTo(before);
    }

    @Test
    void theBadgeGoesWhenTheServerAgreesAgain() {
        stamp();
        keeper.heard(clocks.wall().plus(HOUR));
        assertThat(kind()).isEqualTo(Kind.OFF);
        clocks.set(HOUR);
        stamp();
        assertThat(kind()).isEqualTo(Kind.JUMPED);
        keeper.heard(clocks.wall());

        assertThat(kind()).isEqualTo(Kind.AGREES);
        stamp();
        keeper.heard(clocks.wall().plus(HOUR));
        stamp();
        assertThat(jumps())
                .extracting(Fact.ClockJumped::witness)
                .containsExactly(ClockWitness.MONOTONIC, ClockWitness.SERVER, ClockWitness.SERVER);
    }

    @Test
    void aClockAtTheLimitDoesNotComeAndGo() {
        for (int i = 0; i < 10; i++) {
            keeper.heard(clocks.wall().plusSeconds(i % 2 == 0 ? 121 : 119));
            stamp();
            assertThat(kind()).isEqualTo(Kind.OFF);
        }
        assertThat(jumps()).hasSize(1);
        keeper.heard(clocks.wall().plusSeconds(59));
        assertThat(kind()).isEqualTo(Kind.AGREES);
    }

    @Test
    void aSmallDifferenceTheOtherWayIsAgreement() {
        keeper.heard(clocks.wall().plusSeconds(180));
        keeper.heard(clocks.wall().minusSeconds(90));

        assertThat(kind()).isEqualTo(Kind.AGREES);
    }

    @Test
    void readsToTheMillisecond() {
        TwoClocks fine = new TwoClocks("2026-11-21T12:00:00.123456Z");

        assertThat(fine.keeper(null).look(true).stamp()).isEqualTo("2026-11-21T12:00:00.123Z");
    }

    private static final class FullJournal implements Journal {
        @Override
        public Written write(Fact.Progress fact, Stamp stamp) {
            throw new JournalFailure("disk full", new IOException(), false);
        }

        @Override
        public Forced force(Fact.Durable fact, Stamp stamp) {
            throw new JournalFailure("disk full", new IOException(), false);
        }
    }
}
