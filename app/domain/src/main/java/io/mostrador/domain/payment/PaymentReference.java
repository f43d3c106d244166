package io.mostrador.domain.payment;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// What names an attempt at the terminal, on its slip and at the acquirer. The same one is used for every question
/// about the attempt, so a terminal can never take it for a second payment.
///
/// @param value 10 characters, digits and capital letters: the longest `ServiceID` terminals of the nexo Retailer
/// protocol take
public record PaymentReference(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{10}");
    private static final int LENGTH = 10;
    private static final int RANDOM_BITS = 19;
    private static final long MILLIS_IN_SECOND = 1_000;
    private static final int TIME_SHIFT = 16;

    public PaymentReference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("not a payment reference: " + value.length() + " characters");
        }
    }

    /// The second the attempt's id was made in and 19 of its random bits, to the base 36. It fits until the year 2106;
    /// two attempts of one till in the same second have the same one by chance once in 500,000 times.
    public static PaymentReference of(PaymentAttemptId id) {
        UUID uuid = id.value();
        long second = (uuid.getMostSignificantBits() >>> TIME_SHIFT) / MILLIS_IN_SECOND;
        long random = uuid.getLeastSignificantBits() & ((1L << RANDOM_BITS) - 1);
        String digits = Long.toString(second << RANDOM_BITS | random, Character.MAX_RADIX);
        return new PaymentReference(
                "0".repeat(Math.max(0, LENGTH - digits.length())) + digits.toUpperCase(Locale.ROOT));
    }

    public static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
