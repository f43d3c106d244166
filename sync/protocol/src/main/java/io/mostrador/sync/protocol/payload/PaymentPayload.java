package io.mostrador.sync.protocol.payload;

import java.util.UUID;

/// Attempts to have an amount charged by a payment terminal. None of it holds a card's number.
public sealed interface PaymentPayload extends Payload {
    UUID attemptId();

    /// An amount shall be charged.
    ///
    /// @param reference what names the attempt at the terminal, and is the reference of the tender it becomes
    record IntendedV1(UUID attemptId, UUID basketId, String type, String currency, long amountMinor, String reference)
            implements PaymentPayload {}

    /// The terminal is about to hear of it.
    record SentV1(UUID attemptId) implements PaymentPayload {}

    /// The cashier asks something of the terminal.
    record RequestedV1(UUID attemptId, String request) implements PaymentPayload {}

    /// Money moved.
    ///
    /// @param lastDigits of the card, up to four
    /// @param byHand a person read it from the terminal's display
    record ApprovedV1(
            UUID attemptId,
            String authorisationCode,
            String scheme,
            String lastDigits,
            String terminalId,
            boolean byHand)
            implements PaymentPayload {}

    /// No money moved.
    ///
    /// @param message of the terminal
    record DeclinedV1(UUID attemptId, String reason, String message) implements PaymentPayload {}

    /// Every other state an attempt comes to.
    record MovedV1(UUID attemptId, String state, boolean byHand) implements PaymentPayload {}
}
