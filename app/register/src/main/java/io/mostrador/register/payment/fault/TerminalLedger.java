package io.mostrador.register.payment.fault;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the acquirer knows of a terminal's payments, whatever becomes of tills and lines.
public final class TerminalLedger {
    private final Map<PaymentReference, Charge> charges = new LinkedHashMap<>();

    /// What became of a reference.
    public enum State {
        /// The customer is at it.
        PENDING,
        APPROVED,
        DECLINED,
        REVERSED
    }

    /// One payment.
    ///
    /// @param times how often it was charged; more than once is what must never happen
    public record Charge(Money amount, State state, int times) {}

    /// Takes a payment that begins.
    ///
    /// @param state what becomes of it
    public synchronized void begin(PaymentReference reference, Money amount, State state) {
        Charge before = charges.get(reference);
        charges.put(reference, new Charge(amount, state, before == null ? 1 : before.times() + 1));
    }

    /// What becomes of one that was pending.
    public synchronized void decide(PaymentReference reference, State state) {
        charges.computeIfPresent(
                reference,
                (_, charge) ->
                        charge.state() == State.PENDING ? new Charge(charge.amount(), state, charge.times()) : charge);
    }

    /// Gives the money of an approved payment back, once; more often changes nothing.
    ///
    /// @return whether it is with the customer now
    public synchronized boolean reverse(PaymentReference reference) {
        Charge charge = charges.get(reference);
        if (charge == null || charge.state() == State.PENDING || charge.state() == State.DECLINED) {
            return false;
        }
        charges.put(reference, new Charge(charge.amount(), State.REVERSED, charge.times()));
        return true;
    }

    public synchronized Optional<Charge> find(PaymentReference reference) {
        return Optional.ofNullable(charges.get(reference));
    }

    public synchronized Map<PaymentReference, Charge> all() {
        return Map.copyOf(charges);
    }
}
