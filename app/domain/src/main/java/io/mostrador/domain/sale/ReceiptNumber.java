package io.mostrador.domain.sale;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number on the paper: the till's series and a number without gaps.
///
/// @param number from 1
public record ReceiptNumber(String series, long number) {
    private static final Pattern TYPED = Pattern.compile("(?:([A-Z0-9]{1,8})-)?([0-9]{1,18})");

    public ReceiptNumber {
        if (number < 1) {
            throw new IllegalArgumentException("receipts are numbered from 1");
        }
    }

    /// A number as somebody types it from a paper: `42`, `a1-42` and `A1-00000042` are the same.
    ///
    /// @param series of the till, where none is typed
    public static Optional<ReceiptNumber> parse(String typed, String series) {
        Matcher fields = TYPED.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!fields.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(fields.group(2));
        String told = fields.group(1);
        return number < 1 ? Optional.empty() : Optional.of(new ReceiptNumber(told == null ? series : told, number));
    }

    /// `A1-00000042`
    @Override
    public String toString() {
        return series + "-" + "0".repeat(Math.max(0, 8 - Long.toString(number).length())) + number;
    }
}
