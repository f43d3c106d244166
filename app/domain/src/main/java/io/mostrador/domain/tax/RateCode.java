package io.mostrador.domain.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tax code that is nothing but a rate: `T21`, `T10_5`, `T0`. Price lists often tell no more.
public final class RateCode {
    private static final Pattern CODE = Pattern.compile("T(\\d{1,3})(?:_(\\d{1,2}))?");

    private RateCode() {}

    /// `T10_5` for 10.5 %
    public static String of(TaxRate rate) {
        return "T" + rate.toString().replace('.', '_');
    }

    /// Empty when the code is no rate.
    public static Optional<TaxRate> rate(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2);
        BigDecimal percent = new BigDecimal(matcher.group(1) + (decimals == null ? "" : "." + decimals));
        int basisPoints = percent.movePointRight(2).intValueExact();
        return TaxRate.isValid(basisPoints) ? Optional.of(new TaxRate(basisPoints)) : Optional.empty();
    }

    /// The tax of a rate that no law gives a name.
    public static Tax tax(TaxRate rate) {
        String name = rate + " %";
        return rate.equals(TaxRate.ZERO)
                ? new Untaxed(of(rate), name, Untaxed.Kind.ZERO_RATED, "0 %")
                : new PercentageTax(of(rate), name, rate, List.of());
    }
}
