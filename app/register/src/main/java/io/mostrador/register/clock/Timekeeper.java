package io.mostrador.register.clock;

import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.ServerClock;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.Signal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Gives facts their time, and notices when the machine's clock is set or wrong. Nothing here ever sets a clock, and
/// nothing is ever ordered by time: order is by sequence.
///
/// **Stamps ascend** within an open till session, because fiscal stamps must: after the clock went back, a fact comes a
/// millisecond after the one before, until the clock has passed that again. That is the smallest lie that ascends.
/// While
/// no till session is open stamps follow the clock wherever it went, so that a clock that was once wrong by years is
/// forgotten at the next opening. What the clock really said is in the [Fact.ClockJumped] before these facts.
///
/// The register thread alone calls it, but for [#heard], which only the sync thread calls, and [#status].
public final class Timekeeper implements ServerClock {
    private static final Logger LOGGER = System.getLogger(Timekeeper.class.getName());
    private static final Duration MOST_FROM_SERVER = Duration.ofMinutes(2);
    /// A clock that was off agrees again only below this, so that one at the limit does not come and go.
    private static final Duration AGREED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Signal<ClockStatus> status = new Signal<>(ClockStatus.AGREES);
    private final AtomicReference<Fact.@Nullable ClockJumped> heard = new AtomicReference<>();
    private ClockStatus server = ClockStatus.AGREES;
    private ClockWatch base;
    private ClockWatch now;
    private boolean compared;
    private @Nullable Instant newest;

    /// @param nanos of the monotonic clock
    /// @param newest the stamp of the newest entry of the journal, null when there is none
    public Timekeeper(InstantSource clock, LongSupplier nanos, @Nullable Instant newest) {
        this.clock = clock;
        this.nanos = nanos;
        this.newest = newest;
        this.base = read();
        this.now = base;
    }

    /// By the clocks of this machine.
    public static Timekeeper ofThisMachine(@Nullable Instant newest) {
        return new Timekeeper(InstantSource.system(), System::nanoTime, newest);
    }

    /// By a clock that is never wrong.
    public static Timekeeper trusting(InstantSource clock) {
        return new Timekeeper(clock, () -> clock.millis() * 1_000_000, null);
    }

    /// For the badge.
    public Signal<ClockStatus> status() {
        return status;
    }

    /// What time it is for the next command.
    ///
    /// @param tillOpen whether a till session is open before it
    public Moment look(boolean tillOpen) {
        now = read();
        if (!base.isJump(now)) {
            base = now;
        }
        Instant wall = now.wall();
        Instant last = newest;
        if (tillOpen && last != null && wall.isBefore(last)) {
            return new Moment(wall, last.plusMillis(1));
        }
        return new Moment(wall, wall);
    }

    /// Puts what was found out about the clock since the last facts into the journal: to be called before the facts of
    /// a stamp are stored there. A jump is told once; one that cannot be written is told with the next facts.
    ///
    /// @param stamp of the facts to come, made after [#look]
    public void recordJumps(Journal journal, Stamp stamp) {
        Instant last = newest;
        if (!compared && last != null && now.wall().isBefore(last.minus(ClockWatch.MOST_BACK))) {
            recordJump(new Fact.ClockJumped(last, now.wall(), ClockWitness.START), journal, stamp);
        }
        compared = true;
        if (base.isJump(now)) {
            recordJump(
                    new Fact.ClockJumped(millis(base.expectedAt(now)), now.wall(), ClockWitness.MONOTONIC),
                    journal,
                    stamp);
            base = now;
        }
        Fact.ClockJumped told = heard.get();
        if (told != null) {
            journal.write(told, stamp);
            heard.compareAndSet(told, null);
        }
        newest = stamp.at();
    }

    private void recordJump(Fact.ClockJumped jump, Journal journal, Stamp stamp) {
        journal.write(jump, stamp);
        show(new ClockStatus(ClockStatus.Kind.JUMPED, jump.expected(), jump.actual()));
    }

    @Override
    public void heard(Instant serverTime) {
        ClockStatus found = new ClockStatus(ClockStatus.Kind.OFF, millis(serverTime), millis(clock.instant()));
        boolean off = found.off().abs().compareTo(MOST_FROM_SERVER) > 0;
        boolean changed = found.off().minus(server.off()).abs().compareTo(MOST_FROM_SERVER) > 0;
        if (off && changed) {
            server = found;
            heard.set(new Fact.ClockJumped(found.expected(), found.actual(), ClockWitness.SERVER));
        } else if (changed || found.off().abs().compareTo(AGREED) < 0) {
            server = ClockStatus.AGREES;
        }
        show(server);
    }

    /// A badge that cannot be drawn must not keep a fact from being stored.
    private void show(ClockStatus newStatus) {
        try {
            status.set(newStatus);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "the state of the clock could not be shown", e);
        }
    }

    private ClockWatch read() {
        return new ClockWatch(millis(clock.instant()), nanos.getAsLong());
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
