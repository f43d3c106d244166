package io.mostrador.domain.tender;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A code that a till made: `CR-A1-42-7KQ2X`, or `GC-...` of a gift card. The last character checks the others
/// (ISO/IEC 7064, MOD 37,36); the four before it are in no other code and can only be guessed.
///
/// @param series of the till that issued it, 1 to 8 capital letters or digits
/// @param number of the receipt it was issued with, or of the next one after it, from 1
/// @param secret four capital letters or digits
public record IssuedCode(Kind kind, String series, long number, String secret) implements StoredValueCode {
    private static final int SECRET_LENGTH = 4;
    private static final int BASE = 36;
    private static final Pattern SHAPE =
            Pattern.compile("(CR|GC)-([A-Z0-9]{1,8})-([1-9][0-9]{0,13})-([A-Z0-9]{4})([A-Z0-9])");

    public IssuedCode {
        if (!SHAPE.matcher(written(kind, series, number, secret) + "0").matches()) {
            throw new IllegalArgumentException("no code: " + written(kind, series, number, secret));
        }
    }

    /// A new code.
    ///
    /// @param random what its secret is made of: the lowest bits have to be unpredictable
    public static IssuedCode issued(Kind kind, String series, long number, UUID random) {
        StringBuilder secret = new StringBuilder();
        long bits = random.getLeastSignificantBits() & Long.MAX_VALUE;
        for (int i = 0; i < SECRET_LENGTH; i++) {
            secret.append(character((int) (bits % BASE)));
            bits /= BASE;
        }
        return new IssuedCode(kind, series, number, secret.toString());
    }

    /// Reads what was scanned or typed, also in small letters; empty when it is no such code, or one with a
    /// wrong
    /// character.
    public static Optional<IssuedCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        Matcher shape = SHAPE.matcher(code);
        return shape.matches()
                ? Optional.of(new IssuedCode(
                                kind(shape.group(1)), shape.group(2), Long.parseLong(shape.group(3)), shape.group(4)))
                        .filter(read -> read.toString().equals(code))
                : Optional.empty();
    }

    /// Whether a text looks like a till's code, with whatever check character.
    static boolean hasShape(String text) {
        return SHAPE.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    private static Kind kind(String prefix) {
        return prefix.equals(prefix(Kind.GIFT_CARD)) ? Kind.GIFT_CARD : Kind.STORE_CREDIT;
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case STORE_CREDIT -> "CR";
            case GIFT_CARD -> "GC";
        };
    }

    private static String written(Kind kind, String series, long number, String secret) {
        return prefix(kind) + "-" + series + "-" + number + "-" + secret;
    }

    /// MOD 37,36, a hybrid system: finds every single wrong character and nearly every transposition. It knows
    /// no
    /// hyphens, so how long the series is counts as a character of its own.
    private char checkCharacter() {
        String checked = prefix(kind) + character(series.length()) + series + number + secret;
        int sum = BASE;
        for (int i = 0; i < checked.length(); i++) {
            sum = (sum + Character.digit(checked.charAt(i), BASE)) % BASE;
            sum = (sum == 0 ? BASE : sum) * 2 % (BASE + 1);
        }
        return character((BASE + 1 - sum) % BASE);
    }

    private static char character(int value) {
        return Character.toUpperCase(Character.forDigit(value, BASE));
    }

    /// As it is printed and scanned.
    @Override
    public String toString() {
        return written(kind, series, number, secret) + checkCharacter();
    }
}
