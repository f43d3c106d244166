package io.mostrador.sync.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.payment.fault.TerminalLedger;
import io.mostrador.register.payment.fault.TerminalLedger.Charge;
import io.mostrador.register.payment.fault.TerminalLedger.State;
import io.mostrador.register.port.TerminalAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Currency;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The client against a simulated terminal, over a real connection.
class NexoTerminalTest {
    private static final PaymentReference REFERENCE = new PaymentReference("0P8Q1Z3K7A");
    private static final Approval APPROVAL = new Approval("012345", "visa", "4242", "SIMULATOR", false);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TerminalLedger ledger = new TerminalLedger();
    private final NexoSimulator simulator;
    private final NexoTerminal terminal;

    NexoTerminalTest() throws IOException {
        simulator = new NexoSimulator(0, ledger, threads, 0);
        threads.execute(simulator::serve);
        terminal = new NexoTerminal(new NexoAddress("127.0.0.1", simulator.port(), "POI-1"), "Caja 1");
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
        threads.shutdownNow();
    }

    private static Money pesos(long minor) {
        return Money.of(minor, Currency.getInstance("ARS"));
    }

    private TerminalAnswer pay(long minor) {
        return terminal.start(REFERENCE, TenderType.CARD, pesos(minor));
    }

    @Test
    void chargesTheVeryAmount() {
        assertThat(pay(145_050)).isEqualTo(new TerminalAnswer.Approved(APPROVAL));
        assertThat(ledger.find(REFERENCE)).contains(new Charge(pesos(145_050), State.APPROVED, 1));
        assertThat(terminal.ask(REFERENCE)).isEqualTo(new TerminalAnswer.Approved(APPROVAL));
    }

    @Test
    void saysWhyItWasDeclined() {
        assertThat(pay(100_024))
                .isEqualTo(new TerminalAnswer.Declined(new Decline(Decline.Reason.REFUSED, "51 Fondos insuficientes")));
    }

    @Test
    void anAnswerThatIsLostIsAskedForByTheSameReference() {
        assertThat(pay(100_025)).isEqualTo(new TerminalAnswer.Unanswered());
        assertThat(terminal.ask(REFERENCE)).isEqualTo(new TerminalAnswer.Approved(APPROVAL));
        assertThat(ledger.find(REFERENCE).orElseThrow().times()).isEqualTo(1);
    }

    @Test
    void aMessageThatIsLostIsNotFound() {
        assertThat(pay(100_026)).isEqualTo(new TerminalAnswer.Unanswered());
        assertThat(terminal.ask(REFERENCE)).isEqualTo(new TerminalAnswer.NotFound());
    }

    @Test
    void aRunningPaymentCanBeStopped() {
        var running = CompletableFuture.supplyAsync(() -> pay(100_027), threads);
        while (ledger.find(REFERENCE).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(terminal.ask(REFERENCE)).isEqualTo(new TerminalAnswer.InProgress());
        terminal.abort(REFERENCE);
        assertThat(running.orTimeout(20, TimeUnit.SECONDS).join())
                .isEqualTo(new TerminalAnswer.Declined(Decline.of(Decline.Reason.CANCELLED)));
    }

    @Test
    void givesTheMoneyBackOnce() {
        pay(145_050);
        assertThat(terminal.reverse(REFERENCE)).isTrue();
        assertThat(ledger.find(REFERENCE).orElseThrow().state()).isEqualTo(State.REVERSED);
        assertThat(terminal.reverse(REFERENCE)).isTrue();
        assertThat(terminal.reverse(new PaymentReference("ZZZZZZZZZZ"))).isFalse();
    }

    @Test
    void nothingWasSentToATerminalThatIsNotThere() throws IOException {
        var gone = new NexoTerminal(new NexoAddress("127.0.0.1", freePort(), "POI-1"), "Caja 1");
        assertThat(gone.start(REFERENCE, TenderType.CARD, pesos(1)))
                .isEqualTo(new TerminalAnswer.Declined(Decline.of(Decline.Reason.UNREACHABLE)));
        assertThat(gone.ask(REFERENCE)).isEqualTo(new TerminalAnswer.Unanswered());
        assertThat(gone.reverse(REFERENCE)).isFalse();
    }

    /// A port nobody listens on.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatSaysNothingClearIsNoAnswer() {
        var json = new JsonMapper();
        for (String unclear : new String[] {
            "{}",
            "{\"Response\":{\"Result\":\"Partial\"}}",
            "{\"Response\":{\"Result\":\"Success\"},\"PaymentResult\":{\"AmountsResp\":{\"AuthorizedAmount\":9.99}}}"
        }) {
            assertThat(NexoAnswers.payment(json.readTree(unclear), NexoRequests.decimal(pesos(1_000))))
                    .as(unclear)
                    .isEqualTo(new TerminalAnswer.Unanswered());
        }
        assertThat(NexoAnswers.status(json.readTree("{\"Response\":{\"Result\":\"Failure\"}}")))
                .isEqualTo(new TerminalAnswer.Unanswered());
    }

    @Test
    void anAddressIsAHostAPortAndPerhapsAName() {
        assertThat(NexoAddress.parse("10.0.0.7:9000")).isEqualTo(new NexoAddress("10.0.0.7", 9000, "POI"));
        assertThat(NexoAddress.parse("caja:1/V400m-1")).isEqualTo(new NexoAddress("caja", 1, "V400m-1"));
        for (String wrong : new String[] {"", "host", "host:", ":9000", "host:0", "host:70000", "host:9000/"}) {
            assertThatThrownBy(() -> NexoAddress.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
