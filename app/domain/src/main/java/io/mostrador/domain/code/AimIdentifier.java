package io.mostrador.domain.code;

/// The three characters a scanner can be told to send before what it read: which symbology it was (ISO/IEC
/// 15424).
enum AimIdentifier {
    /// None was sent, or one that says nothing about the content.
    SILENT,
    /// `]E4`: EAN-8, which cannot be told from UPC-E by its digits.
    EAN_8,
    /// `]C1` GS1-128, `]e0` to `]e2` GS1 DataBar and composites, `]d2` GS1 DataMatrix, `]Q3` GS1 QR, `]J1` GS1
    /// DotCode.
    GS1;

    /// How many characters the identifier is long.
    static final int LENGTH = 3;

    static boolean isIn(String text) {
        return text.length() > LENGTH
                && text.charAt(0) == ']'
                && isLetter(text.charAt(1))
                && (isLetter(text.charAt(2)) || Character.isDigit(text.charAt(2)));
    }

    static AimIdentifier of(String text) {
        if (!isIn(text)) {
            return SILENT;
        }
        return switch (text.substring(1, LENGTH)) {
            case "E4" -> EAN_8;
            case "C1", "e0", "e1", "e2", "d2", "Q3", "J1" -> GS1;
            default -> SILENT;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
