package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.core.Replay;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real register on the real store, driven by a cashier who does anything at any time. At random moments
/// the files are taken as a killed program leaves them: what the store then remembers must be what the
/// journal's facts say, by the register's own shortest account of them.
@Tag("slow")
class RandomCashierTest {
    private static final int COMMANDS = 1_500;
    private static final int STOPS = 6;

    @TempDir
    private Path root;

    @Test
    void remembersWhatTheFactsSayWhereverItIsStopped() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(new Founding(
                    DemoTill.TILL_ID,
                    SmallShop.store(),
                    List.of(
                            new NewOperator(SmallShop.ANA, SmallShop.ANA_PIN),
                            new NewOperator(SmallShop.LUIS, SmallShop.LUIS_PIN)),
                    DemoTill.START));
        }
        for (int stop = 0; stop < STOPS; stop++) {
            Path next = root.resolve("till-" + stop);
            try (TillStore store = TillStore.open(directory)) {
                work(store, random, stop);
                Copies.copy(directory, next);
            }
            check(next, seed);
            directory = next;
        }
    }

    private static void work(TillStore store, Random random, int stop) {
        AtomicLong millis = new AtomicLong(DemoTill.START.toEpochMilli() + (stop + 1) * 86_400_000L);
        InstantSource clock = () -> Instant.ofEpochMilli(millis.addAndGet(random.nextInt(3)));
        RegisterPorts ports = new RegisterPorts(
                store.journal(), new InMemoryItems(SmallShop.items()), SmallShop.ids(clock), SmallShop.pins(), clock);
        try (SingleThreadRegister register =
                new SingleThreadRegister(store.memory().load(), ports, Runnable::run, List.of())) {
            for (int i = 0; i < COMMANDS; i++) {
                Outcome outcome =
                        register.submit(command(register.state(), random)).join();
                assertThat(outcome).isNotInstanceOf(Outcome.Faulted.class);
            }
        }
    }

    private static Command command(RegisterState state, Random random) {
        return switch (state.mode()) {
            case Mode.SignedOut _ -> new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN);
            case Mode.TillClosed _ ->
                random.nextInt(4) == 0
                        ? new Command.SignOff()
                        : new Command.OpenTill(SmallShop.pesos(random.nextInt(100_000)));
            case Mode.CountingTill _ ->
                random.nextBoolean()
                        ? new Command.CancelCount()
                        : new Command.CloseTill(SmallShop.pesos(random.nextInt(1_000_000)));
            case Mode.TillOpen open -> selling(open, random);
        };
    }

    private static Command selling(Mode.TillOpen open, Random random) {
        int line = 1 + random.nextInt(4);
        return switch (random.nextInt(24)) {
            case 0 -> new Command.VoidLine(line);
            case 1 -> new Command.SetQuantity(line, Quantity.ofUnits(1 + random.nextInt(5)));
            case 2 -> new Command.VoidSale();
            case 3, 4 -> new Command.Suspend();
            case 5, 6 -> new Command.Resume(suspended(open, random));
            case 7 -> new Command.MakeNoSale(NoSaleReason.GIVE_CHANGE);
            case 8 -> new Command.SignOff();
            case 9 -> new Command.StartCount();
            case 10 -> new Command.BackToSelling();
            case 11 -> new Command.VoidTender(1);
            case 12, 13 -> new Command.StartTender();
            case 14, 15, 16 -> tender(open, random);
            default -> scan(random);
        };
    }

    private static Command scan(Random random) {
        Item item = SmallShop.items().get(random.nextInt(SmallShop.items().size()));
        long thousandths = item.equals(SmallShop.CHEESE) ? 1 + random.nextInt(2_000) : 1_000L * (1 + random.nextInt(3));
        return new Command.Scan(
                item.code().value(),
                new Quantity(random.nextInt(8) == 0 ? -thousandths : thousandths),
                EntryMethod.SCANNED);
    }

    private static Command tender(Mode.TillOpen open, Random random) {
        Money due = open.till().basket().balanceDue();
        Money part = random.nextInt(3) == 0 ? Money.of(due.amountMinor() / 2, due.currency()) : due;
        return random.nextBoolean()
                ? new Command.Tender(TenderType.CARD, part, "000" + random.nextInt(1_000))
                : new Command.Tender(TenderType.CASH, part, null);
    }

    private static BasketId suspended(Mode.TillOpen open, Random random) {
        var waiting = open.till().suspended();
        return waiting.isEmpty()
                ? BasketId.NONE
                : waiting.get(random.nextInt(waiting.size())).basket().id();
    }

    private static void check(Path directory, long seed) throws IOException {
        RegisterState expected = replay(directory);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.memory().load()).as("seed %s", seed).isEqualTo(expected);
            assertThat(store.recovery().rebuiltBecause()).as("seed %s", seed).isEmpty();
        }
        Verification verification = new JournalAudit(directory).verify();
        assertThat(verification.finding()).as("seed %s", seed).isEmpty();
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.totals().saleCount()).isEqualTo(verification.saleCount());
            assertThat(store.totals().saleTotalMinor()).isEqualTo(verification.saleTotalMinor());
        }
    }

    private static RegisterState replay(Path directory) throws IOException {
        AtomicReference<@Nullable RegisterState> state = new AtomicReference<>();
        new JournalScan(new DataDirectory(directory).journal()).forEachAfter(0, stored -> {
            Entry entry = stored.decode();
            Fact fact = FactCodec.fact(entry).orElseThrow();
            RegisterState before = state.get();
            state.set(
                    fact instanceof Fact.TillFounded founded
                            ? Replay.begin(founded)
                            : Replay.apply(Objects.requireNonNull(before), fact, FactCodec.stamp(entry)));
        });
        return Objects.requireNonNull(state.get());
    }
}
