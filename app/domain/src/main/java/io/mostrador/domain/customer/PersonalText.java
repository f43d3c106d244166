package io.mostrador.domain.customer;

/// The limits of every text about a person. What is refused is named, and never repeated: it may come into
/// a log.
final class PersonalText {
    private PersonalText() {}

    /// @throws IllegalArgumentException for more characters, for control characters, and for blanks around it
    static void require(String what, String text, int most) {
        if (text.length() > most || !text.equals(text.strip()) || !isPrintable(text)) {
            throw new IllegalArgumentException("not a " + what + " of at most " + most + " printable characters");
        }
    }

    static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }
}
