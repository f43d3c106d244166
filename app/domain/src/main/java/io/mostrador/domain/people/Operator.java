package io.mostrador.domain.people;

import java.util.regex.Pattern;

/// A person who signs on at the till.
///
/// @param name as shown on screen and receipt, 1 to 60 characters
public record Operator(OperatorId id, String name, Role role) {
    private static final Pattern WORD_BREAK = Pattern.compile("\\s+");

    public Operator {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("operator name must have 1 to 60 characters");
        }
    }

    /// One or two letters for the sign-on tile.
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : WORD_BREAK.splitAsStream(name.strip()).toList()) {
            if (letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
