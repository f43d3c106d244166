package io.mostrador.register.payment;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Register;
import io.mostrador.register.RegisterState;
import io.mostrador.register.port.PaymentTerminal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Keeps a [PaymentDesk] at work on two threads: one that talks to the terminal, and one that stops what the
/// other waits for.
public final class PaymentService implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(PaymentService.class.getName());
    private static final long POLL_SECONDS = 1;

    private final Register register;
    private final PaymentTerminal terminal;
    private final PaymentDesk desk;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore cancels = new Semaphore(0);
    private final Register.Subscription subscription;
    private volatile boolean closed;

    /// @param register as it came back from its memory, before anybody pressed anything
    public PaymentService(Register register, PaymentTerminal terminal) {
        this.register = register;
        this.terminal = terminal;
        this.desk = new PaymentDesk(register, terminal, () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        this.subscription = register.observe(this::wake);
    }

    private void wake(RegisterState state) {
        OpenTill till = state.openTill();
        if (till != null && !till.payments().isEmpty()) {
            news.release();
            cancels.release();
        }
    }

    /// Takes turns until it is closed. For a thread of its own.
    public void serve() {
        while (!closed) {
            news.drainPermits();
            if (!desk.turn()) {
                await(news);
            }
        }
    }

    /// Stops running attempts the cashier cancels, each once, until it is closed. For a thread of its own.
    public void stopCancelled() {
        Set<PaymentAttemptId> stopped = new HashSet<>();
        while (!closed) {
            await(cancels);
            OpenTill till = register.state().openTill();
            if (till != null) {
                till.payments().stream()
                        .filter(attempt -> isToStop(attempt) && stopped.add(attempt.id()))
                        .forEach(this::stop);
            }
        }
    }

    private void stop(PaymentAttempt attempt) {
        try {
            terminal.abort(attempt.reference());
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "the terminal's adapter failed", e);
        }
    }

    private static boolean isToStop(PaymentAttempt attempt) {
        return attempt.state() == PaymentState.SENT && attempt.request() == PaymentRequest.CANCEL;
    }

    private void await(Semaphore wakeUp) {
        try {
            if (wakeUp.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /// Both threads end after what they are at; nothing waits for them, because a customer may take minutes.
    @Override
    public void close() {
        closed = true;
        subscription.close();
        news.release();
        cancels.release();
    }
}
