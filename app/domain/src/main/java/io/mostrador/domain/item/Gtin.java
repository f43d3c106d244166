package io.mostrador.domain.item;

/// GTIN check digits: modulo 10 with weights 3 and 1 from the right (GS1 General Specifications, section 7.9).
public final class Gtin {
    private Gtin() {}

    /// Whether `code` is an EAN-8, UPC-A, EAN-13 or GTIN-14 whose last digit is right.
    public static boolean isValid(String code) {
        return hasLength(code) && checkDigit(code.substring(0, code.length() - 1)) == code.charAt(code.length() - 1);
    }

    /// Whether `code` is as many digits as a GTIN has, whatever the last says.
    public static boolean hasLength(String code) {
        boolean length = code.length() == 8 || (code.length() >= 12 && code.length() <= 14);
        return length && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// The check digit of all the digits before it.
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
