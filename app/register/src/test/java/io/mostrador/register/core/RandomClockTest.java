package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.UuidV7;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.clock.TwoClocks;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.InMemoryJournal.Kept;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.status.StorageStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A till whose clock is set to and fro at random, with a cashier who presses anything, programs that are killed, and a
/// server that has another time: whatever happens, stamps ascend within a till session, order is by sequence, and
/// every stamp that is not the clock's is explained.
class RandomClockTest {
    private static final int COMMANDS = 8_000;

    private final InMemoryJournal journal = SmallShop.journal();
    private final TwoClocks clocks = new TwoClocks("2026-11-21T12:00:00Z");
    private Timekeeper time = clocks.keeper(journal.newestAt().orElseThrow());
    private SingleThreadRegister register = start();
    private int checked = journal.entries().size();
    private boolean toldBack;
    private int ahead;
    private int free;

    private SingleThreadRegister start() {
        RegisterPorts ports = new RegisterPorts(
                journal,
                new InMemoryItems(SmallShop.items()),
                new UuidV7(clocks::wall, new SplittableRandom(1)),
                (operatorId, pin) -> true,
                time,
                () -> StorageStatus.PLENTY);
        return new SingleThreadRegister(journal.load(), ports, Runnable::run, List.of());
    }

    @Test
    void stampsAscendInEverySessionWhateverTheClockDoes() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RandomClockTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        RandomCommands commands = new RandomCommands(random, CustomerIndex.empty());
        for (int step = 0; step < COMMANDS; step++) {
            clocks.pass(Duration.ofMillis(random.nextInt(2_000)));
            disturb(random);
            RegisterState before = register.state();
            register.submit(commands.next(before)).join();
            check(before, "seed " + seed + ", step " + step);
        }
        assertThat(ahead).as("stamps that were not the clock's").isPositive();
        assertThat(free).as("stamps that went back between two sessions").isPositive();
        assertThat(journal.facts(Fact.ClockJumped.class))
                .extracting(jump -> jump.witness().name())
                .contains("MONOTONIC", "START", "SERVER");
    }

    private void disturb(SplittableRandom random) {
        switch (random.nextInt(40)) {
            case 0 -> clocks.set(Duration.ofMillis(step(random, 10_000)));
            case 1 -> clocks.set(Duration.ofSeconds(step(random, 86_400)));
            case 2 -> clocks.set(Duration.ofDays(step(random, 400)));
            case 3 -> time.heard(clocks.wall().plusSeconds(step(random, 1_000)));
            case 4 -> {
                // Killed, and started again; perhaps on another day.
                time = clocks.keeper(journal.newestAt().orElseThrow());
                register = start();
                toldBack = false;
            }
            default -> {}
        }
    }

    /// Back as often as ahead, so that the clock stays where dates are.
    private static long step(SplittableRandom random, long most) {
        return random.nextLong(-most, most + 1);
    }

    private void check(RegisterState before, String as) {
        List<Kept> entries = journal.entries();
        for (; checked < entries.size(); checked++) {
            Kept entry = entries.get(checked);
            Kept previous = entries.get(checked - 1);
            assertThat(entry.sequence()).as(as).isEqualTo(previous.sequence() + 1);
            checkStamp(entry, previous, before, as);
        }
    }

    private void checkStamp(Kept entry, Kept previous, RegisterState before, String as) {
        Instant at = entry.stamp().at();
        toldBack |=
                entry.fact() instanceof Fact.ClockJumped jump && jump.actual().isBefore(jump.expected());
        LocalDate date = businessDate(before);
        if (date == null) {
            assertThat(at).as(as).isEqualTo(clocks.wall());
            free += at.isBefore(previous.stamp().at()) ? 1 : 0;
            return;
        }
        assertThat(entry.stamp().businessDate()).as(as).isEqualTo(date);
        assertThat(at).as(as).isAfterOrEqualTo(previous.stamp().at());
        if (!at.equals(clocks.wall())) {
            ahead++;
            assertThat(at).as(as).isAfter(clocks.wall());
            boolean little = Duration.between(clocks.wall(), at).compareTo(Duration.ofSeconds(3)) < 0;
            assertThat(toldBack || little)
                    .as(as + ": a clock that went back was told")
                    .isTrue();
        }
        if (entry.fact() instanceof Fact.SaleCompleted(var sale)) {
            assertThat(sale.completedAt()).as(as).isEqualTo(at);
            assertThat(sale.businessDate()).as(as).isEqualTo(date);
        }
    }

    private static @Nullable LocalDate businessDate(RegisterState state) {
        var till = state.openTill();
        return till == null ? null : till.session().businessDate();
    }
}
