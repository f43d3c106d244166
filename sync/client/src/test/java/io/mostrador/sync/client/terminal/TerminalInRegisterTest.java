package io.mostrador.sync.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.payment.PaymentService;
import io.mostrador.register.payment.fault.TerminalLedger;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Register, both threads of the payment service, and a simulated terminal behind a real connection. The basket
/// holds one milk of 1,450.00.
class TerminalInRegisterTest {
    private static final long DUE = 145_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService registerThread = Executors.newSingleThreadExecutor();
    private final InMemoryJournal journal = SmallShop.journal();
    private final TerminalLedger ledger = new TerminalLedger();
    private final NexoSimulator simulator;
    private SingleThreadRegister register = opened();
    private PaymentService service;

    TerminalInRegisterTest() throws IOException {
        simulator = new NexoSimulator(0, ledger, threads, 0);
        threads.execute(simulator::serve);
        service = started();
    }

    private SingleThreadRegister opened() {
        return new SingleThreadRegister(
                journal.load(), SmallShop.ports(journal, InstantSource.system()), registerThread, List.of());
    }

    private PaymentService started() {
        PaymentService begun = new PaymentService(
                register, new NexoTerminal(new NexoAddress("127.0.0.1", simulator.port(), "POI"), "Caja 1"));
        threads.execute(begun::serve);
        threads.execute(begun::stopCancelled);
        return begun;
    }

    @BeforeEach
    void startTender() {
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        act(new Command.OpenTill(SmallShop.pesos(0)));
        act(new Command.Scan(SmallShop.MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        act(new Command.StartTender());
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        simulator.close();
        register.close();
        registerThread.shutdown();
        threads.shutdownNow();
    }

    private void act(Command command) {
        assertThat(register.submit(command).join()).as(command.toString()).isInstanceOf(Outcome.Accepted.class);
    }

    private void charge(long minor) {
        act(new Command.StartPayment(TenderType.CARD, SmallShop.pesos(minor)));
    }

    private RegisterState await(Predicate<RegisterState> arrived) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!arrived.test(register.state())) {
            assertThat(System.nanoTime()).as("%s", register.state()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return register.state();
    }

    private static boolean isLast(RegisterState state, PaymentState wanted) {
        return state.openTill() != null
                && !state.openTill().payments().isEmpty()
                && state.openTill().payments().getLast().state() == wanted;
    }

    @Test
    void anApprovedCardCompletesTheSale() {
        charge(DUE);
        await(state -> state.mode() instanceof Mode.SaleComplete);
        assertThat(ledger.all()).hasSize(1);
    }

    @Test
    void aLostAnswerIsAskedForAndTheRestPaidInCash() {
        charge(100_025);
        await(state -> isLast(state, PaymentState.TENDERED));
        act(new Command.Tender(TenderType.CASH, SmallShop.pesos(DUE - 100_025), null));
        await(state -> state.mode() instanceof Mode.SaleComplete);
        assertThat(ledger.all().values()).allMatch(charge -> charge.times() == 1);
    }

    @Test
    void aCancelledOneIsDeclined() {
        charge(100_027);
        RegisterState running =
                await(state -> isLast(state, PaymentState.SENT) && !ledger.all().isEmpty());
        var attempt = Objects.requireNonNull(running.openTill()).payments().getLast();
        act(new Command.RequestPayment(attempt.id(), PaymentRequest.CANCEL));
        RegisterState declined = await(state -> isLast(state, PaymentState.DECLINED));
        assertThat(Objects.requireNonNull(declined.openTill())
                        .payments()
                        .getLast()
                        .decline())
                .isEqualTo(Decline.of(Decline.Reason.CANCELLED));
    }

    /// The till dies while the customer is at it; what the terminal approves meanwhile is on the basket that
    /// comes back.
    @Test
    void whatWasApprovedWhileTheTillWasDownIsOnTheBasketAfterwards() {
        charge(100_027);
        RegisterState running =
                await(state -> isLast(state, PaymentState.SENT) && !ledger.all().isEmpty());
        var attempt = Objects.requireNonNull(running.openTill()).payments().getLast();
        service.close();
        register.close();
        ledger.decide(attempt.reference(), TerminalLedger.State.APPROVED);

        register = opened();
        service = started();
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));

        await(state -> isLast(state, PaymentState.TENDERED));
        assertThat(ledger.find(attempt.reference()).orElseThrow().times()).isEqualTo(1);
    }
}
