package io.mostrador.domain.payment;

import java.util.regex.Pattern;

/// What an approval tells. Never a card's number: text with 12 or more digits in a row is refused (PCI DSS 4.0, 3.4.1
/// lets
/// the last four digits be shown).
///
/// @param authorisationCode of the acquirer, up to 20 characters, possibly empty
/// @param scheme the card's brand or the wallet's name, up to 40 characters, possibly empty
/// @param lastDigits up to four digits of the card's number, empty for a wallet
/// @param terminalId what the terminal calls itself, up to 40 characters, possibly empty
/// @param byHand a person read it from the terminal's display
public record Approval(String authorisationCode, String scheme, String lastDigits, String terminalId, boolean byHand) {
    public static final int MAX_CODE_LENGTH = 20;
    public static final int MAX_NAME_LENGTH = 40;

    private static final Pattern CARD_ROW = Pattern.compile("[0-9]{12,}");
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{0,4}");

    public Approval {
        require(authorisationCode, MAX_CODE_LENGTH);
        require(scheme, MAX_NAME_LENGTH);
        require(terminalId, MAX_NAME_LENGTH);
        if (!LAST_DIGITS.matcher(lastDigits).matches()) {
            throw new IllegalArgumentException("at most the last four digits of a card: " + lastDigits.length());
        }
    }

    /// What a person typed from the terminal's display.
    public static Approval byHand(String authorisationCode) {
        return new Approval(authorisationCode, "", "", "", true);
    }

    /// Whether a text may be kept: it has no row of 12 digits that could be a card's number, and no control
    /// character.
    public static boolean isSafe(String text) {
        return !CARD_ROW.matcher(text).find() && text.chars().noneMatch(Character::isISOControl);
    }

    /// The text as it may be kept: cut to a length, without control characters, and with a cross for each digit of a
    /// row that could be a card's number. An approval is never lost for what a terminal writes into it.
    public static String safe(String text, int maxLength) {
        String printable = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String hidden = CARD_ROW.matcher(printable)
                .replaceAll(row -> "x".repeat(row.group().length()));
        return hidden.substring(0, Math.min(hidden.length(), maxLength));
    }

    private static void require(String text, int maxLength) {
        if (text.length() > maxLength || !isSafe(text)) {
            throw new IllegalArgumentException("not a text of an approval: " + text.length() + " characters");
        }
    }
}
