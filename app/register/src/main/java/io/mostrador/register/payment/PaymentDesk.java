package io.mostrador.register.payment;

import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.register.Command;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;
import io.mostrador.register.port.PaymentTerminal;
import io.mostrador.register.port.TerminalAnswer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Does with the terminal what the register's attempts call for, one thing after the other, on a thread of its
/// own.
///
/// An attempt is started at most once, by the desk that saw it begin, and only after it was forced to the disk.
/// Whatever was there before the desk, and whatever has no answer, is asked for.
public final class PaymentDesk {
    private static final Logger LOGGER = System.getLogger(PaymentDesk.class.getName());
    /// How long one in question is left alone before the terminal is asked again by itself.
    static final long ASK_AGAIN_MILLIS = 10_000;
    /// A terminal that has not heard of a reference may have its message under way. Only when it still has not
    /// after this time, none will come.
    static final long STILL_NOT_FOUND_MILLIS = 5_000;

    private final Register register;
    private final PaymentTerminal terminal;
    private final LongSupplier millis;
    private final Set<PaymentAttemptId> earlier = new HashSet<>();
    private final Map<PaymentAttemptId, Long> askedAt = new HashMap<>();
    private final Map<PaymentAttemptId, Long> notFoundAt = new HashMap<>();

    /// @param register as it came back from its memory, before anybody pressed anything
    /// @param millis a clock that never goes back
    public PaymentDesk(Register register, PaymentTerminal terminal, LongSupplier millis) {
        this.register = register;
        this.terminal = terminal;
        this.millis = millis;
        OpenTill till = register.state().openTill();
        if (till != null) {
            till.payments().forEach(attempt -> earlier.add(attempt.id()));
        }
    }

    /// Does the next thing, which may take as long as a customer takes. Only one thread may take turns.
    ///
    /// @return whether anything changed; where not, the next turn can wait until the register's state changes,
    /// or a second has passed
    public boolean turn() {
        OpenTill till = register.state().openTill();
        return till != null && till.payments().stream().anyMatch(attempt -> serve(till, attempt));
    }

    private boolean serve(OpenTill till, PaymentAttempt attempt) {
        return switch (attempt.state()) {
            case INTENT -> earlier.contains(attempt.id()) ? ask(attempt) : begin(attempt);
            case SENT -> ask(attempt);
            case UNKNOWN -> isDue(attempt) && ask(attempt);
            case APPROVED -> submit(new Command.SettlePayment(attempt.id()));
            case TENDERED -> !till.isTendered(attempt) && submit(new Command.SettlePayment(attempt.id()));
            case REFUND_DUE -> attempt.request() == PaymentRequest.REFUND && refund(attempt);
            case DECLINED, NOT_CHARGED, SOLD, REFUNDED -> false;
        };
    }

    private boolean begin(PaymentAttempt attempt) {
        if (attempt.request() == PaymentRequest.CANCEL) {
            return hear(attempt, new PaymentNews.Declined(Decline.of(Decline.Reason.CANCELLED)));
        }
        if (!hear(attempt, new PaymentNews.Sent())) {
            return false;
        }
        TerminalAnswer answer = guarded(() -> terminal.start(attempt.reference(), attempt.type(), attempt.amount()));
        return hear(
                attempt,
                switch (answer) {
                    case TerminalAnswer.Approved(var approval) -> new PaymentNews.Approved(approval);
                    case TerminalAnswer.Declined(var decline) -> new PaymentNews.Declined(decline);
                    case TerminalAnswer.InProgress _, TerminalAnswer.NotFound _, TerminalAnswer.Unanswered _ ->
                        new PaymentNews.Unknown();
                });
    }

    private boolean isDue(PaymentAttempt attempt) {
        Long last = askedAt.get(attempt.id());
        return attempt.request() == PaymentRequest.ASK || last == null || millis.getAsLong() - last >= ASK_AGAIN_MILLIS;
    }

    private boolean ask(PaymentAttempt attempt) {
        TerminalAnswer answer = guarded(() -> terminal.ask(attempt.reference()));
        askedAt.put(attempt.id(), millis.getAsLong());
        return switch (answer) {
            case TerminalAnswer.Approved(var approval) -> hear(attempt, new PaymentNews.Approved(approval));
            case TerminalAnswer.Declined(var decline) -> hear(attempt, new PaymentNews.Declined(decline));
            case TerminalAnswer.NotFound _ ->
                isStillNotFound(attempt.id())
                        ? hear(attempt, new PaymentNews.Declined(Decline.of(Decline.Reason.NOT_FOUND)))
                        : remainsUnknown(attempt);
            case TerminalAnswer.InProgress _, TerminalAnswer.Unanswered _ -> {
                notFoundAt.remove(attempt.id());
                yield remainsUnknown(attempt);
            }
        };
    }

    private boolean isStillNotFound(PaymentAttemptId id) {
        long now = millis.getAsLong();
        return now - notFoundAt.computeIfAbsent(id, _ -> now) >= STILL_NOT_FOUND_MILLIS;
    }

    /// Told once, and to whoever asked; not each time the desk asks by itself.
    private boolean remainsUnknown(PaymentAttempt attempt) {
        boolean told = attempt.state() == PaymentState.UNKNOWN && attempt.request() == PaymentRequest.NONE;
        return !told && hear(attempt, new PaymentNews.Unknown());
    }

    private boolean refund(PaymentAttempt attempt) {
        boolean refunded = false;
        try {
            refunded = terminal.reverse(attempt.reference());
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "the terminal's adapter failed", e);
        }
        return hear(attempt, refunded ? new PaymentNews.Refunded() : new PaymentNews.NotRefunded());
    }

    private static TerminalAnswer guarded(Supplier<TerminalAnswer> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "the terminal's adapter failed", e);
            return new TerminalAnswer.Unanswered();
        }
    }

    private boolean hear(PaymentAttempt attempt, PaymentNews news) {
        return submit(new Command.HearPayment(attempt.id(), news));
    }

    private boolean submit(Command command) {
        return register.submit(command).join() instanceof Outcome.Accepted;
    }
}
