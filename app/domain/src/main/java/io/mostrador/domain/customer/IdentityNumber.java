package io.mostrador.domain.customer;

import java.util.regex.Pattern;

/// The number by which a state knows a person or a company, without points, hyphens and spaces.
///
/// @param kind the name of an [io.mostrador.domain.country.IdentityCheck] of the country, or [#OTHER]
/// @param number 1 to 20 digits and capital letters
public record IdentityNumber(String kind, String number) {
    /// Of another country, or a document this country's pack knows no check for: a passport.
    public static final String OTHER = "OTHER";

    public static final int MAX_LENGTH = 20;

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{1,20}");

    public IdentityNumber {
        if (!KIND.matcher(kind).matches() || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not an identity number of 1 to 20 digits and capital letters");
        }
    }

    /// Whether `number` can be an identity number at all.
    static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }

    public boolean isOther() {
        return kind.equals(OTHER);
    }

    /// What people call it: `RUC` for all kinds of it.
    public static String nameOf(String kind) {
        int variant = kind.indexOf('_');
        return variant < 0 ? kind : kind.substring(0, variant);
    }

    /// Without the number: it may come into a log.
    @Override
    public String toString() {
        return "IdentityNumber[" + kind + "]";
    }
}
