package io.mostrador.domain.payment;

import java.util.Locale;
import java.util.regex.Pattern;

/// What names an attempt at the terminal, on its slip and at the acquirer. The same one is used for every question
/// about the attempt, so a terminal can never take it for a second payment.
///
/// @param value 10 characters, digits and capital letters: the longest `ServiceID` terminals of the nexo Retailer
/// protocol take
public record PaymentReference(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{10}");
    private static final int LENGTH = 10;
    /// The most that 10 digits to the base 36 hold.
    private static final int RANDOM_BITS = 51;

    public PaymentReference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("not a payment reference: " + value.length() + " characters");
        }
    }

    /// The last 51 of the id's random bits, to the base 36. Among a million attempts of a till two are the same
    /// by chance in one till of 4,500, and a terminal remembers some days of them only.
    public static PaymentReference of(PaymentAttemptId id) {
        long random = id.value().getLeastSignificantBits() & ((1L << RANDOM_BITS) - 1);
        String digits = Long.toString(random, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return new PaymentReference("0".repeat(LENGTH - digits.length()) + digits);
    }

    public static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
