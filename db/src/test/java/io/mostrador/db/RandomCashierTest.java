package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.crash.RandomCashier;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.core.Replay;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
    void remembersWhatTheFactsSayWhereverItIsStopped() throws IOException, SQLException {
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
        checkRebuild(directory, seed);
    }

    private static void work(TillStore store, Random random, int stop) {
        AtomicLong millis = new AtomicLong(DemoTill.START.toEpochMilli() + (stop + 1) * 86_400_000L);
        InstantSource clock = () -> Instant.ofEpochMilli(millis.addAndGet(random.nextInt(3)));
        CustomerIndex customers = CustomerIndex.of(store.customers());
        RegisterPorts ports = SmallShop.ports(store.journal(), clock, customers).withSales(store.sales());
        try (SingleThreadRegister register =
                new SingleThreadRegister(store.memory().load(), ports, Runnable::run, List.of())) {
            for (int i = 0; i < COMMANDS; i++) {
                Command command = random.nextInt(8) == 0
                        ? customer(customers, random)
                        : RandomCashier.command(register.state(), random);
                Outcome outcome = register.submit(command).join();
                assertThat(outcome).isNotInstanceOf(Outcome.Faulted.class);
            }
        }
    }

    private static Command customer(CustomerIndex customers, Random random) {
        List<CustomerAccount> some = customers.search("", random.nextInt(5), 1);
        if (some.isEmpty() || random.nextInt(9) == 0) {
            return new Command.RegisterCustomer(
                    new CustomerDraft("Eva " + random.nextInt(99), "", false, "", "", "", SmallShop.pesos(0), ""));
        }
        CustomerId id = some.getFirst().customer().id();
        return switch (random.nextInt(5)) {
            case 0 -> new Command.DetachCustomer();
            case 1 -> new Command.PayAccount(id, TenderType.CASH, SmallShop.pesos(1 + random.nextInt(9_999)), null);
            case 2 ->
                new Command.ChangeCustomer(
                        id, new CustomerDraft("Ana", "", false, "", "", "socios", SmallShop.pesos(0), "cambió"));
            default -> new Command.AttachCustomer(id, random.nextBoolean());
        };
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

    private static void checkRebuild(Path directory, long seed) throws IOException, SQLException {
        Map<String, List<String>> live = TableDump.of(directory);
        assertThat(TillStore.rebuild(directory).setAside()).isPresent();
        assertThat(TableDump.of(directory)).as("seed %s", seed).containsExactlyEntriesOf(live);
    }

    private static RegisterState replay(Path directory) throws IOException {
        AtomicReference<@Nullable RegisterState> state = new AtomicReference<>();
        new DataDirectory(directory).journalScan().forEachAfter(0, stored -> {
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
