package io.mostrador.domain.country;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How an identity number of a country, of a person or a company, is told from a typing mistake.
///
/// The check symbol is worked out from the digits before it: each times its weight, weights taken from the right
/// and again from the first when they end; `m - sum % m` is the place of the symbol in `symbols`, from 1, where
/// `m` is their number. With ten symbols the digits of each product are added (Luhn, ISO/IEC 7812-1).
///
/// @param name what people call it: `RUT`
/// @param format a regular expression for all of it, without points, hyphens and spaces
/// @param weights 1 to 9; empty for a number without a check symbol, of which only the form can be checked
/// @param symbols 10 or 11 of them; a hyphen where a number is never given out; empty where there are no weights
/// @param suffixLength how many digits follow the check symbol
public record IdentityCheck(String name, String format, List<Integer> weights, String symbols, int suffixLength) {
    private static final int LUHN = 10;
    private static final Pattern SEPARATORS = Pattern.compile("[.\\- ]");

    public IdentityCheck {
        Pattern.compile(format);
        weights = List.copyOf(weights);
        if (weights.isEmpty() != symbols.isEmpty()) {
            throw new IllegalArgumentException("check symbols have weights");
        }
        if (weights.stream().anyMatch(weight -> weight < 1 || weight > 9)) {
            throw new IllegalArgumentException("weights are 1 to 9: " + weights);
        }
        if (!symbols.isEmpty() && symbols.length() != LUHN && symbols.length() != LUHN + 1) {
            throw new IllegalArgumentException("10 or 11 check symbols are needed: " + symbols);
        }
        if (suffixLength < 0) {
            throw new IllegalArgumentException("a suffix cannot be shorter than nothing: " + suffixLength);
        }
    }

    /// A number of which only the form can be checked: a DNI.
    public IdentityCheck(String name, String format) {
        this(name, format, List.of(), "", 0);
    }

    /// As it is kept: without points, hyphens and spaces, in capital letters.
    public static String compact(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /// Whether `typed` has the form of such a number, whatever its check symbol.
    public boolean fits(String typed) {
        return compact(typed).matches(format);
    }

    /// Whether `typed` is such a number and its check symbol is right; points, hyphens and spaces do not matter.
    public boolean accepts(String typed) {
        return fits(typed) && (weights.isEmpty() || hasRightSymbol(compact(typed)));
    }

    private boolean hasRightSymbol(String number) {
        int check = number.length() - suffixLength - 1;
        return check > 0
                && number.chars().limit(check).allMatch(symbol -> symbol >= '0' && symbol <= '9')
                && checkSymbol(number.substring(0, check)) == number.charAt(check);
    }

    private char checkSymbol(String digits) {
        int sum = IntStream.range(0, digits.length())
                .map(i -> (digits.charAt(digits.length() - 1 - i) - '0') * weights.get(i % weights.size()))
                .map(product -> symbols.length() == LUHN ? product / 10 + product % 10 : product)
                .sum();
        return symbols.charAt(symbols.length() - sum % symbols.length() - 1);
    }
}
