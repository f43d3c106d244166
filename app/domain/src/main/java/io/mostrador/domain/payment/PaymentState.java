package io.mostrador.domain.payment;

import java.util.Set;

/// Where a payment attempt stands. What a restart does with each:
///
/// | state | after a restart |
/// |---|---|
/// | INTENT, SENT, UNKNOWN | the terminal is asked what became of the reference; it is never charged again |
/// | APPROVED | becomes the tender of its basket, or is to be refunded where that is not possible |
/// | TENDERED | is a tender of the basket that came back |
/// | REFUND_DUE | stays shown until it is refunded |
/// | all others | nothing |
public enum PaymentState {
    /// Recorded; the terminal may or may not have heard of it.
    INTENT,
    /// Handed to the terminal, which has not answered.
    SENT,
    /// The answer was lost: nobody knows whether money moved.
    UNKNOWN,
    /// Money moved; the basket does not have it yet.
    APPROVED,
    /// A tender of an open basket.
    TENDERED,
    /// Money moved, and there is no basket that could take it.
    REFUND_DUE,
    /// The terminal said no, or never heard of it.
    DECLINED,
    /// Resolved by a person: the terminal's own display says that no money moved.
    NOT_CHARGED,
    /// Resolved: the tender of a completed sale.
    SOLD,
    /// Resolved: the money went back.
    REFUNDED;

    /// Whether one step leads from here to `next`. An approval is taken whenever it comes, also after a no: a late
    /// one is money too.
    public boolean mayBecome(PaymentState next) {
        return next(this).contains(next);
    }

    private static Set<PaymentState> next(PaymentState state) {
        return switch (state) {
            case INTENT -> Set.of(SENT, APPROVED, DECLINED, UNKNOWN);
            case SENT -> Set.of(APPROVED, DECLINED, UNKNOWN);
            case UNKNOWN -> Set.of(APPROVED, DECLINED, UNKNOWN, NOT_CHARGED);
            case APPROVED -> Set.of(TENDERED, SOLD, REFUND_DUE);
            case TENDERED -> Set.of(SOLD, REFUND_DUE);
            case REFUND_DUE -> Set.of(REFUNDED);
            case DECLINED, NOT_CHARGED -> Set.of(APPROVED);
            case SOLD, REFUNDED -> Set.of();
        };
    }

    /// The terminal is at it; the basket waits.
    public boolean isRunning() {
        return this == INTENT || this == SENT;
    }

    /// Nobody knows yet whether money moved.
    public boolean isInQuestion() {
        return isRunning() || this == UNKNOWN;
    }

    /// Something is left to be done about it before the till is closed.
    public boolean isOpen() {
        return isInQuestion() || this == APPROVED || this == TENDERED || this == REFUND_DUE;
    }

    /// Nothing can change it any more.
    public boolean isFinal() {
        return this == SOLD || this == REFUNDED;
    }
}
