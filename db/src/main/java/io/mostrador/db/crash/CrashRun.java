package io.mostrador.db.crash;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.Founding;
import io.mostrador.db.NewOperator;
import io.mostrador.db.TillStore;
import io.mostrador.db.Tuning;
import io.mostrador.db.disk.Disk;
import io.mostrador.db.guard.SecretGuard;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntConsumer;

/// Lets a till sell on a simulated disk, cuts its power at many moments, and looks at what each cut leaves. Then
/// it goes
/// on selling on one of the images, so that recoveries are cut off too. The same seed makes the same run.
public final class CrashRun {
    private static final Instant START = Instant.parse("2026-03-14T12:00:00Z");
    /// Segments of 32 KiB change every few dozen entries.
    private static final int SEGMENT_BYTES = 32 << 10;
    /// H2's file is written when the run says so.
    private static final Tuning ROWS_SELDOM = new Tuning(SEGMENT_BYTES, Long.MAX_VALUE / 4, false);
    private static final Tuning ROWS_AT_ONCE = new Tuning(SEGMENT_BYTES, 0, false);

    private static final int BOOTS = 4;
    private static final int CUTS_A_BOOT = 25;
    private static final int MOST_ACTS = 60;

    private final Forcing forcing;
    private final List<CrashReport.Failure> failures = new ArrayList<>();
    private int points;
    private int inRecovery;
    private long promises;

    public CrashRun(Forcing forcing) {
        this.forcing = forcing;
        SimulatedPath.register();
    }

    /// Tries about so many power cuts, from `seed` on.
    ///
    /// @param progress told how many so far
    public CrashReport run(long seed, int wanted, IntConsumer progress) {
        for (long chain = seed; points < wanted; chain++) {
            chain(chain, wanted, progress);
        }
        return new CrashReport(points, inRecovery, promises, failures);
    }

    private void chain(long seed, int wanted, IntConsumer progress) {
        SplittableRandom random = new SplittableRandom(seed);
        Image image = Image.empty();
        List<Promise> held = List.of();
        int cut = 0;
        for (int boot = 0; boot < BOOTS && points < wanted; boot++) {
            Boot ran = boot(image, random);
            Image next = image;
            List<Promise> nextHeld = held;
            for (int i = 0; i < CUTS_A_BOOT && points < wanted; i++) {
                int after = random.nextInt(ran.end() + 1);
                Image left = ran.machine().cut(after, Loss.any(random));
                if (random.nextInt(10) == 0) {
                    left = left.without("till.mv.db");
                }
                List<Promise> promised = new ArrayList<>(held);
                promised.addAll(ran.machine().promised(after));
                points++;
                inRecovery += after < ran.opened() ? 1 : 0;
                promises += promised.size();
                Optional<CrashReport.Failure> failure = new Aftermath(left, promised).failure(seed, cut++);
                if (failure.isPresent()) {
                    failures.add(failure.get());
                } else {
                    next = left;
                    nextHeld = promised;
                }
                progress.accept(points);
            }
            image = next;
            held = nextHeld;
        }
    }

    /// @param opened events until the till was open
    /// @param end events until the power would have gone at the latest
    private record Boot(SimulatedMachine machine, int opened, int end) {}

    private Boot boot(Image image, SplittableRandom random) {
        SimulatedMachine machine = new SimulatedMachine(image, forcing);
        try (machine) {
            DataDirectory directory = directory(machine, random.nextBoolean() ? ROWS_AT_ONCE : ROWS_SELDOM);
            if (random.nextInt(6) == 0 && isFounded(machine)) {
                TillStore.rebuild(directory);
            }
            int opened;
            int end;
            try (TillStore store = TillStore.open(directory)) {
                if (!store.isFounded()) {
                    store.found(new Founding(
                            UUID.fromString("0190b3c0-0000-7000-8000-000000000001"),
                            SmallShop.store(),
                            List.of(
                                    new NewOperator(SmallShop.ANA, SmallShop.ANA_PIN),
                                    new NewOperator(SmallShop.LUIS, SmallShop.LUIS_PIN)),
                            START));
                }
                opened = machine.events();
                work(store, machine, random);
                end = machine.events();
            }
            return new Boot(machine, opened, random.nextInt(3) == 0 ? machine.events() : end);
        }
    }

    private static boolean isFounded(SimulatedMachine machine) {
        return machine.root().names().get("journal") instanceof Node.Folder folder
                && !folder.names().isEmpty();
    }

    static DataDirectory directory(SimulatedMachine machine) {
        return directory(machine, ROWS_SELDOM);
    }

    /// Its first segment is enough for a day.
    static DataDirectory roomyDirectory(SimulatedMachine machine) {
        return directory(machine, new Tuning(1 << 20, ROWS_SELDOM.rowsWriteNanos(), false));
    }

    private static DataDirectory directory(SimulatedMachine machine, Tuning tuning) {
        Disk disk = new SimulatedDisk(machine);
        return new DataDirectory(
                Path.of("simulated"),
                disk,
                new KeyFolder(disk.folder("keys"), "the simulated keys", SecretGuard.fileRights()),
                tuning);
    }

    private void work(TillStore store, SimulatedMachine machine, SplittableRandom random) {
        long[] millis = {START.toEpochMilli() + random.nextLong(1L << 35)};
        InstantSource clock = () -> Instant.ofEpochMilli(millis[0] += random.nextInt(3));
        Journal journal = new TellingJournal(store, machine);
        RegisterPorts ports = SmallShop.ports(journal, clock).withSales(store.sales());
        try (SingleThreadRegister register =
                new SingleThreadRegister(store.memory().load(), ports, Runnable::run, List.of())) {
            int acts = random.nextInt(MOST_ACTS);
            for (int i = 0; i < acts; i++) {
                switch (random.nextInt(20)) {
                    case 0 -> store.writeRows();
                    case 1 -> store.keepJournal();
                    case 2, 3, 4 -> print(store.printQueue(), machine, random);
                    case 5 -> importItems(journal, clock, random);
                    case 6 ->
                        RandomCashier.CLOSING.forEach(
                                command -> register.submit(command).join());
                    default ->
                        register.submit(RandomCashier.command(register.state(), random))
                                .join();
                }
            }
        }
    }

    private static void print(PrintQueue queue, SimulatedMachine machine, SplittableRandom random) {
        Optional<PrintJob> job = queue.next();
        if (job.isPresent()) {
            queue.mark(job.get().id(), PrintJobState.SENDING);
            machine.told(new Promise.Sent(job.get().id()));
            if (random.nextBoolean()) {
                queue.mark(job.get().id(), PrintJobState.SENT);
            }
        }
    }

    private static void importItems(Journal journal, InstantSource clock, SplittableRandom random) {
        Stamp stamp = new Stamp(clock.instant(), SmallShop.store().zone(), null, null);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        journal.write(new Fact.ItemChunkImported(id, SmallShop.items().subList(0, 2)), stamp);
        journal.write(new Fact.ItemChunkImported(id, SmallShop.items().subList(2, 5)), stamp);
        if (random.nextInt(4) > 0) {
            journal.force(new Fact.ItemsImported(id, 5), stamp);
        }
    }
}
