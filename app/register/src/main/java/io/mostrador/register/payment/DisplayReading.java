package io.mostrador.register.payment;

/// What a person reads from the terminal's own display or slips about an attempt.
public enum DisplayReading {
    CHARGED,
    NOT_CHARGED,
    REFUNDED
}
