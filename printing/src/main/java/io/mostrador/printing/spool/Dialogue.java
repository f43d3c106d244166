package io.mostrador.printing.spool;

import io.mostrador.printing.transport.AnswerPolicy;
import io.mostrador.printing.transport.Transport;
import io.mostrador.printing.transport.TransportException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Asks a printer how it is, and hears what it says. One question at a time: answers carry no number.
///
/// A printer that never answers is printed to blind. It is asked again now and then: it may only have been off.
final class Dialogue {
    private static final Duration ANSWER = Duration.ofMillis(300);
    private static final Duration PROBE_BLIND_AGAIN = Duration.ofSeconds(30);
    private static final Duration LISTEN = Duration.ofMillis(250);
    private static final Duration WRITE = Duration.ofSeconds(5);
    private static final int MAX_OLD_READS = 64;
    private static final byte[] PAPER_STATUS_IN_ORDER = {0x1d, 'r', 1};

    private final Transport transport;
    private final AnswerPolicy policy;
    private final StatusDecoder decoder = new StatusDecoder();
    private boolean blind;
    private boolean everAnswered;
    private boolean inOrderSilent;
    private boolean inOrderAnswered;
    private long probedAt;

    Dialogue(Transport transport, AnswerPolicy policy) {
        this.transport = transport;
        this.policy = policy;
    }

    /// Opens the way if need be and asks for the printer's health; nothing of a job may have to wait for it.
    Health check() throws TransportException {
        if (transport.open()) {
            blind |= policy == AnswerPolicy.NO || !transport.answers();
        }
        forgetOldAnswers();
        if (blind && !isTimeToProbe()) {
            return Health.READY;
        }
        probedAt = System.nanoTime();
        OptionalInt first = ask(1);
        if (first.isEmpty()) {
            blind = !everAnswered && policy == AnswerPolicy.AUTO;
            return blind ? Health.READY : Health.AWAY;
        }
        blind = false;
        everAnswered = true;
        return health(first.getAsInt());
    }

    /// A late answer must not be taken for the answer to the next question.
    private void forgetOldAnswers() throws TransportException {
        int reads = 0;
        while (transport.read(Duration.ZERO).length > 0 && reads < MAX_OLD_READS) {
            reads++;
        }
        decoder.clear();
    }

    private boolean isTimeToProbe() {
        return policy == AnswerPolicy.AUTO
                && transport.answers()
                && System.nanoTime() - probedAt > PROBE_BLIND_AGAIN.toNanos();
    }

    private Health health(int printer) throws TransportException {
        OptionalInt offlineCause = ask(2);
        OptionalInt error = ask(3);
        OptionalInt roll = ask(4);
        if (offlineCause.isEmpty() || error.isEmpty() || roll.isEmpty()) {
            return Health.AWAY;
        }
        return Health.of(printer, offlineCause.getAsInt(), error.getAsInt(), roll.getAsInt());
    }

    private OptionalInt ask(int question) throws TransportException {
        transport.write(new byte[] {0x10, 0x04, (byte) question}, WRITE);
        long deadline = System.nanoTime() + ANSWER.toNanos();
        OptionalInt answer = decoder.nextRealTime();
        while (answer.isEmpty() && System.nanoTime() < deadline) {
            decoder.feed(transport.read(ANSWER));
            answer = decoder.nextRealTime();
        }
        return answer;
    }

    /// Hands over whole commands.
    void send(byte[] commands) throws TransportException {
        transport.write(commands, WRITE);
    }

    /// In the middle of a job, between two commands: waits as long as the printer says that it cannot go on.
    ///
    /// @param trouble told why
    /// @return false when `stop` ended the waiting
    boolean awaitAbleToPrint(Consumer<Health> trouble, BooleanSupplier stop) throws TransportException {
        if (blind) {
            return true;
        }
        Health health = quickCheck();
        while (!health.canPrint() && !stop.getAsBoolean()) {
            trouble.accept(health);
            listen(LISTEN);
            health = quickCheck();
        }
        return health.canPrint();
    }

    /// One question while all is well. Silence in the middle of a job is no trouble: a busy printer may be slow.
    private Health quickCheck() throws TransportException {
        OptionalInt printer = ask(1);
        boolean well = printer.isEmpty() || (printer.getAsInt() & 0x08) == 0;
        return well ? Health.READY : health(printer.getAsInt());
    }

    /// After the last byte: whether the printer says that everything before has been worked off and that it is
    /// well. Waits while a person loads paper or closes the cover.
    ///
    /// @param patience with a printer that reports no trouble
    boolean confirm(Duration patience, Consumer<Health> trouble, BooleanSupplier stop) throws TransportException {
        if (blind || inOrderSilent) {
            return false;
        }
        decoder.clear();
        transport.write(PAPER_STATUS_IN_ORDER, WRITE);
        long deadline = System.nanoTime() + patience.toNanos();
        OptionalInt done = OptionalInt.empty();
        while (done.isEmpty() && System.nanoTime() < deadline && !stop.getAsBoolean()) {
            listen(LISTEN);
            done = decoder.nextInOrder();
            if (done.isEmpty()) {
                Health health = quickCheck();
                done = decoder.nextInOrder();
                if (!health.canPrint()) {
                    trouble.accept(health);
                    deadline = System.nanoTime() + patience.toNanos();
                }
            }
        }
        if (done.isEmpty()) {
            // A clone that does not know the question: not waited for again.
            inOrderSilent = !inOrderAnswered && !stop.getAsBoolean();
            return false;
        }
        inOrderAnswered = true;
        OptionalInt printer = ask(1);
        return printer.isPresent() && health(printer.getAsInt()).canPrint();
    }

    private void listen(Duration patience) throws TransportException {
        decoder.feed(transport.read(patience));
    }

    /// Nothing to do for now.
    void rest() {
        transport.rest();
    }

    boolean isShared() {
        return transport.isShared();
    }

    void close() {
        transport.close();
    }
}
