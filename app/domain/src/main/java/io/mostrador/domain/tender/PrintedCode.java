package io.mostrador.domain.tender;

import java.util.Optional;
import java.util.regex.Pattern;

/// The code on a gift card that was printed before it was sold. Which texts are such codes is told by the shop's
/// prefix for them.
///
/// @param text the whole code with its prefix, 5 to 32 letters, digits and hyphens; never one that looks like a
/// till's own
public record PrintedCode(String text) implements StoredValueCode {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{5," + MAX_LENGTH + "}");

    public PrintedCode {
        if (!isCode(text)) {
            throw new IllegalArgumentException("no code of a card: " + text.length() + " characters");
        }
    }

    /// Reads what was scanned or typed; empty when no card can have it.
    public static Optional<PrintedCode> parse(String text) {
        return Optional.of(text.strip()).filter(PrintedCode::isCode).map(PrintedCode::new);
    }

    private static boolean isCode(String text) {
        return SHAPE.matcher(text).matches() && !IssuedCode.hasShape(text);
    }

    @Override
    public Kind kind() {
        return Kind.GIFT_CARD;
    }

    /// As it is printed and scanned.
    @Override
    public String toString() {
        return text;
    }
}
