package io.mostrador.domain.item;

/// What identifies an item at the till: an EAN, an in-store code, a short key. Case is kept, surrounding space is
/// not.
///
/// @param value 1 to 48 visible ASCII characters, spaces only inside
public record ScanCode(String value) {
    public static final int MAX_LENGTH = 48;

    public ScanCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a scan code: " + value.length() + " characters");
        }
    }

    /// Whether `text` can be a code at all; a scanner's misread often cannot.
    public static boolean isValid(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_LENGTH
                && text.chars().allMatch(c -> c >= ' ' && c < 0x7f)
                && text.strip().length() == text.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
