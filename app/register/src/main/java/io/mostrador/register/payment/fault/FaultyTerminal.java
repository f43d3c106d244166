package io.mostrador.register.payment.fault;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.payment.fault.TerminalLedger.Charge;
import io.mostrador.register.payment.fault.TerminalLedger.State;
import io.mostrador.register.port.PaymentTerminal;
import io.mostrador.register.port.TerminalAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// A terminal on a bad line, with a till that may lose its power while it waits.
final class FaultyTerminal implements PaymentTerminal {
    /// Less than a desk takes until it believes that a reference is not there.
    private static final long LONGEST_MESSAGE_MILLIS = 4_000;
    private static final long LONGEST_DECISION_MILLIS = 60_000;
    private static final TerminalAnswer UNANSWERED = new TerminalAnswer.Unanswered();

    private final TerminalLedger ledger;
    private final RandomGenerator random;
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);
    private final List<Event> toCome = new ArrayList<>();
    private final LongSupplier millis;
    private boolean healthy;

    /// @param millis the time, also between the till's lives
    FaultyTerminal(TerminalLedger ledger, LongSupplier millis, RandomGenerator random) {
        this.ledger = ledger;
        this.millis = millis;
        this.random = random;
    }

    private record Event(long dueMillis, Runnable what) {}

    /// What goes wrong with a payment.
    enum Fault {
        NONE,
        /// The terminal cannot be reached.
        UNREACHABLE,
        /// The message is lost.
        LOST_MESSAGE,
        /// The message arrives after the till has given up.
        LATE_MESSAGE,
        /// The payment is decided, its answer is lost.
        LOST_ANSWER,
        /// The customer takes longer than the line lasts.
        LATE_DECISION,
        /// The till dies before the terminal hears of it.
        CRASH_BEFORE,
        /// The till dies between decision and answer.
        CRASH_AFTER,
        /// The till dies while the customer is at it.
        CRASH_PENDING
    }

    /// From here on nothing goes wrong.
    void heal() {
        healthy = true;
    }

    /// Messages arrive and customers decide whose time it is.
    private void catchUp() {
        List<Event> due = toCome.stream()
                .filter(event -> event.dueMillis() <= millis.getAsLong())
                .toList();
        toCome.removeAll(due);
        due.forEach(event -> event.what().run());
    }

    private void later(long mostMillis, Runnable what) {
        toCome.add(new Event(millis.getAsLong() + random.nextLong(mostMillis), what));
    }

    Map<Fault, Integer> met() {
        return met;
    }

    @Override
    public TerminalAnswer start(PaymentReference reference, TenderType type, Money amount) {
        catchUp();
        Fault[] faults = Fault.values();
        Fault fault = healthy || random.nextInt(3) == 0 ? Fault.NONE : faults[random.nextInt(faults.length)];
        met.merge(fault, 1, Integer::sum);
        return switch (fault) {
            case NONE -> {
                ledger.begin(reference, amount, decision());
                yield answer(reference);
            }
            case UNREACHABLE -> new TerminalAnswer.Declined(Decline.of(Decline.Reason.UNREACHABLE));
            case LOST_MESSAGE -> UNANSWERED;
            case LATE_MESSAGE -> {
                later(LONGEST_MESSAGE_MILLIS, () -> ledger.begin(reference, amount, decision()));
                yield UNANSWERED;
            }
            case LOST_ANSWER -> {
                ledger.begin(reference, amount, decision());
                yield UNANSWERED;
            }
            case LATE_DECISION -> {
                begin(reference, amount);
                yield UNANSWERED;
            }
            case CRASH_BEFORE -> throw new SimulatedCrash();
            case CRASH_AFTER -> {
                ledger.begin(reference, amount, decision());
                throw new SimulatedCrash();
            }
            case CRASH_PENDING -> {
                begin(reference, amount);
                throw new SimulatedCrash();
            }
        };
    }

    private void begin(PaymentReference reference, Money amount) {
        ledger.begin(reference, amount, State.PENDING);
        later(LONGEST_DECISION_MILLIS, () -> ledger.decide(reference, decision()));
    }

    @Override
    public TerminalAnswer ask(PaymentReference reference) {
        catchUp();
        return goesWrong() ? UNANSWERED : answer(reference);
    }

    private TerminalAnswer answer(PaymentReference reference) {
        State state = ledger.find(reference).map(Charge::state).orElse(null);
        return switch (state) {
            case null -> new TerminalAnswer.NotFound();
            case PENDING -> new TerminalAnswer.InProgress();
            case DECLINED -> new TerminalAnswer.Declined(new Decline(Decline.Reason.REFUSED, "Fondos insuficientes"));
            case APPROVED, REVERSED ->
                new TerminalAnswer.Approved(new Approval("012345", "Visa", "4242", "SIM-1", false));
        };
    }

    @Override
    public boolean reverse(PaymentReference reference) {
        catchUp();
        if (goesWrong()) {
            return false;
        }
        boolean reversed = ledger.reverse(reference);
        return reversed && !goesWrong();
    }

    @Override
    public void abort(PaymentReference reference) {
        catchUp();
        if (random.nextBoolean()) {
            ledger.decide(reference, State.DECLINED);
        }
    }

    private boolean goesWrong() {
        if (healthy) {
            return false;
        }
        if (random.nextInt(8) == 0) {
            throw new SimulatedCrash();
        }
        return random.nextInt(3) == 0;
    }

    private State decision() {
        return random.nextInt(4) == 0 ? State.DECLINED : State.APPROVED;
    }
}
