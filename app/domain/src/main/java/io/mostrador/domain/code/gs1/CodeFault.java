package io.mostrador.domain.code.gs1;

/// Why a text that looks like a code with a meaning cannot be understood.
public enum CodeFault {
    /// Empty, longer than any code, or with characters no code has.
    UNREADABLE,
    WRONG_CHECK_DIGIT,
    /// No application identifier of the table begins here.
    UNKNOWN_IDENTIFIER,
    TOO_SHORT,
    TOO_LONG,
    /// A field goes on where it should have ended: the scanner left out the separator (FNC1).
    MISSING_SEPARATOR,
    WRONG_CHARACTER,
    WRONG_DATE,
    UNKNOWN_CURRENCY,
    /// One identifier twice, with two values.
    CONTRADICTION,
    /// A web address without a GS1 key in its path.
    NO_KEY_IN_LINK
}
