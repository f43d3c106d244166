package io.mostrador.domain.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// How amounts and quantities are written and read in a country: the same on screen, receipt and report.
///
/// @param decimalSeparator between units and fraction, `,` in Argentina, `.` in Peru and Mexico (CLDR)
/// @param groupSeparator between thousands
public record MoneyFormat(char decimalSeparator, char groupSeparator) {
    public static final MoneyFormat COMMA_DECIMAL = new MoneyFormat(',', '.');
    public static final MoneyFormat POINT_DECIMAL = new MoneyFormat('.', ',');
    private static final int MAX_TYPED_LENGTH = 18;

    /// `14.742,50`: always all the digits of the currency.
    public String format(Money money) {
        return group(BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits())
                .toPlainString());
    }

    /// `15.000` for whole amounts, all the digits otherwise: for keys that show notes and coins.
    public String formatShort(Money money) {
        String full = format(money);
        int digits = money.currency().getDefaultFractionDigits();
        String zeros = decimalSeparator + "0".repeat(digits);
        return digits > 0 && full.endsWith(zeros) ? full.substring(0, full.length() - zeros.length()) : full;
    }

    /// `USD 20,00`: for an amount that is not of the shop's currency.
    public String formatWithCode(Money money) {
        return money.currency().getCurrencyCode() + " " + format(money);
    }

    /// `1.385,50`: the digits of the currency, and more where the price has them.
    public String format(UnitPrice price) {
        BigDecimal exact =
                BigDecimal.valueOf(price.millionths(), UnitPrice.DECIMALS).stripTrailingZeros();
        return group(exact.setScale(Math.max(exact.scale(), price.currency().getDefaultFractionDigits()))
                .toPlainString());
    }

    /// `2` or `0,425`: a fraction has always three decimals, as on a scale.
    public String format(Quantity quantity) {
        BigDecimal value = BigDecimal.valueOf(quantity.thousandths(), 3);
        return group(quantity.isWhole() ? value.setScale(0).toPlainString() : value.toPlainString());
    }

    /// Reads what a person typed: the country's decimal separator or a single point; groups are not accepted, so that
    /// `1.500` is never misread by a factor of a thousand. Empty when it is not an amount of this currency.
    public Optional<Money> parse(String typed, Currency currency) {
        return decimal(typed, currency.getDefaultFractionDigits())
                .map(value -> Money.of(
                        value.movePointRight(currency.getDefaultFractionDigits())
                                .longValueExact(),
                        currency));
    }

    /// Reads a quantity with at most three decimals; empty when it is none or out of range.
    public Optional<Quantity> parseQuantity(String typed) {
        return decimal(typed, 3)
                .map(value -> value.movePointRight(3).longValueExact())
                .filter(thousandths -> Math.abs(thousandths) <= Quantity.MAX_THOUSANDTHS)
                .map(Quantity::new);
    }

    private Optional<BigDecimal> decimal(String typed, int maxDecimals) {
        String plain = typed.strip().replace(decimalSeparator, '.');
        if (plain.length() > MAX_TYPED_LENGTH || !plain.matches("-?\\d{1,15}(\\.\\d{0," + maxDecimals + "})?")) {
            return Optional.empty();
        }
        if (typed.indexOf(groupSeparator) >= 0 && groupSeparator != '.') {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain));
    }

    private String group(String plain) {
        int sign = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 6).append(plain, 0, sign);
        for (int i = sign; i < end; i++) {
            if (i > sign && (end - i) % 3 == 0) {
                text.append(groupSeparator);
            }
            text.append(plain.charAt(i));
        }
        if (point >= 0) {
            text.append(decimalSeparator).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
