package io.mostrador.db.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.Founding;
import io.mostrador.db.NewOperator;
import io.mostrador.db.StoreRefusedException;
import io.mostrador.db.TillStore;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk that is full from one write on, at any place in a till's work: what was promised is there when there is room
/// again, and nothing is half there.
class DiskFullTest {
    private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 5_000, 20_000, 40_000, 70_000, 100_000, 200_000, 400_000})
    void losesNothingThatWasPromised(long room) {
        new CrashRun(Forcing.HONEST);
        try (SimulatedMachine machine = new SimulatedMachine(Image.empty())) {
            int faults = 0;
            try (TillStore store = TillStore.open(CrashRun.directory(machine))) {
                found(store);
                machine.room(room);
                faults = sell(store, machine);
            } catch (StoreRefusedException e) {
                // It cannot close well without room.
                assertThat(e).hasMessageContaining("closed well");
            }
            System.out.println("DiskFullTest: " + room + " bytes of room, " + faults + " faults");
            Image left = machine.cut(machine.events(), new Loss(new SplittableRandom(1), 100, 0, 512, 0));

            assertThat(new Aftermath(left, machine.promised(machine.events())).failure(room, 0))
                    .isEmpty();
        }
    }

    @Test
    void sellsOnWithoutItsDatabaseAndMakesTheRowsWhenThereIsRoomAgain() {
        new CrashRun(Forcing.HONEST);
        try (SimulatedMachine machine = new SimulatedMachine(Image.empty());
                TillStore store = TillStore.open(CrashRun.roomyDirectory(machine))) {
            found(store);
            machine.room(0);
            assertThat(sell(store, machine)).isZero();
            assertThat(machine.refused()).isPositive();
            machine.room(Long.MAX_VALUE);
            await(() -> !store.isBehind());
            assertThat(store.unprojected()).isEmpty();
            Image left = machine.cut(machine.events(), new Loss(new SplittableRandom(1), 100, 0, 512, 0));
            assertThat(new Aftermath(left, machine.promised(machine.events())).failure(0, 0))
                    .isEmpty();
            assertThat(store.totals().saleCount()).isPositive();
        }
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void found(TillStore store) {
        store.found(new Founding(
                UUID.fromString("0190b3c0-0000-7000-8000-000000000001"),
                SmallShop.store(),
                List.of(new NewOperator(SmallShop.ANA, SmallShop.ANA_PIN)),
                START));
    }

    /// @return how many commands were answered with a fault
    private static int sell(TillStore store, SimulatedMachine machine) {
        long[] millis = {START.toEpochMilli()};
        InstantSource clock = () -> Instant.ofEpochMilli(millis[0]++);
        RegisterPorts ports = new RegisterPorts(
                new TellingJournal(store, machine),
                new InMemoryItems(SmallShop.allItems()),
                SmallShop.ids(clock),
                SmallShop.pins(),
                clock);
        SplittableRandom random = new SplittableRandom(11);
        int faults = 0;
        try (SingleThreadRegister register =
                new SingleThreadRegister(store.memory().load(), ports, Runnable::run, List.of())) {
            for (int i = 0; i < 400 && faults < 5; i++) {
                if (i % 20 == 0 && faults == 0) {
                    write(store);
                }
                Outcome outcome = register.submit(RandomCashier.command(register.state(), random))
                        .join();
                faults += outcome instanceof Outcome.Faulted ? 1 : 0;
            }
        }
        return faults;
    }

    private static void write(TillStore store) {
        try {
            store.writeRows();
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(MVStoreException.class);
        }
    }
}
