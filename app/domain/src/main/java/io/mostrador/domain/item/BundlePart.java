package io.mostrador.domain.item;

import io.mostrador.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a bundle: an item of the shop, and how many of its unit are in one bundle.
///
/// @param quantity more than zero
public record BundlePart(ScanCode code, Quantity quantity) {
    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,6}(?:[.,]\\d{1,3})?)\\*)?(.+)");

    public BundlePart {
        if (quantity.isZero() || quantity.isNegative()) {
            throw new IllegalArgumentException("a part of a bundle of " + quantity);
        }
    }

    /// @param text a quantity, a star and a code, `2*7790001`; a code alone is one
    /// @throws IllegalArgumentException when it is no part
    public static BundlePart parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a part of a bundle: '" + text + "'");
        }
        String many = parts.group(1);
        Quantity quantity = many == null
                ? Quantity.ONE
                : new Quantity(
                        new BigDecimal(many.replace(',', '.')).movePointRight(3).longValueExact());
        return new BundlePart(new ScanCode(parts.group(2)), quantity);
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return quantity + "*" + code;
    }
}
