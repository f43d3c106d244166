package io.mostrador.domain.payment;

/// Why no money moved.
///
/// @param message what the terminal says about it, in its own words, up to 80 characters, possibly empty
public record Decline(Reason reason, String message) {
    public static final int MAX_MESSAGE_LENGTH = 80;

    public Decline {
        if (message.length() > MAX_MESSAGE_LENGTH || !Approval.isSafe(message)) {
            throw new IllegalArgumentException("not a terminal's message: " + message.length() + " characters");
        }
    }

    public static Decline of(Reason reason) {
        return new Decline(reason, "");
    }

    /// What can be told apart. Each has a sentence in the bundles (`decline.REFUSED`).
    public enum Reason {
        /// The issuer or the terminal said no.
        REFUSED,
        /// The customer or the cashier stopped it.
        CANCELLED,
        /// The terminal is busy with something else.
        BUSY,
        /// The terminal could not be reached; nothing was sent.
        UNREACHABLE,
        /// The terminal was asked and never heard of it.
        NOT_FOUND
    }
}
