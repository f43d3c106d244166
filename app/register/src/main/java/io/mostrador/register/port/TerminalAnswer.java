package io.mostrador.register.port;

import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;

/// What a terminal says about a reference.
public sealed interface TerminalAnswer {
    /// Exactly the amount asked for was charged.
    record Approved(Approval approval) implements TerminalAnswer {}

    /// No money moved, and none will.
    record Declined(Decline decline) implements TerminalAnswer {}

    /// The customer is still at it.
    record InProgress() implements TerminalAnswer {}

    /// The terminal has not heard of the reference; a message to it may still be under way.
    record NotFound() implements TerminalAnswer {}

    /// No answer, or one that does not say what became of the money.
    record Unanswered() implements TerminalAnswer {}
}
