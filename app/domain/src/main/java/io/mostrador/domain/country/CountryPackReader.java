package io.mostrador.domain.country;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.Denominations;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a country pack. Amounts are decimals with a point, of the major unit; the fields of a value stand
/// between vertical bars with a space on both sides.
final class CountryPackReader {
    private final PackText text;
    private final Currency currency;

    private CountryPackReader(PackText text) {
        this.text = text;
        this.currency = text.value("currency", Currency::getInstance);
    }

    /// @param file its name, for errors
    /// @throws CountryPackException when something is missing, unknown, twice there or not what it should be
    static CountryPack read(String file, List<String> lines) {
        PackText text = new PackText(file, lines);
        CountryPack pack = new CountryPackReader(text).pack();
        text.requireAllRead();
        return pack;
    }

    private CountryPack pack() {
        return new CountryPack(
                currency,
                new MoneyFormat(
                        text.value("format.decimal", CountryPackReader::symbol),
                        text.value("format.group", CountryPackReader::symbol)),
                text.value("format.date", pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT)),
                new TaxPolicy(
                        text.value("taxes.prices", PriceBasis::valueOf),
                        text.value("taxes.scope", TaxScope::valueOf),
                        text.value("taxes.rounding", Rounding::valueOf)),
                taxes(),
                cashRounding(),
                new Denominations(
                        currency, text.value("cash.notes", this::amounts), text.value("cash.coins", this::amounts)),
                identities(),
                new ReceiptTexts(
                        text.text("receipt.tax-id"),
                        text.text("receipt.tax-contained"),
                        text.text("receipt.rounding"),
                        text.text("receipt.legend")));
    }

    private Map<String, Tax> taxes() {
        Map<String, Tax> taxes = new HashMap<>();
        for (String code : text.keys("tax.")) {
            TaxText reading = new TaxText(code, currency, taxes);
            taxes.put(code, text.value("tax." + code, value -> reading.tax(fields(value))));
        }
        return taxes;
    }

    private CashRounding cashRounding() {
        if (text.text("cash.rounding").equals("NONE")) {
            return CashRounding.none(currency);
        }
        Rounding rounding = text.value("cash.rounding", Rounding::valueOf);
        return text.value("cash.increment", value -> new CashRounding(Money.of(minor(value), currency), rounding));
    }

    private Map<String, IdentityCheck> identities() {
        Map<String, IdentityCheck> identities = new HashMap<>();
        for (String name : text.keys("identity.")) {
            identities.put(name, text.value("identity." + name, value -> identity(name, fields(value))));
        }
        return identities;
    }

    private static IdentityCheck identity(String name, List<String> fields) {
        if (fields.size() == 1) {
            return new IdentityCheck(name, fields.getFirst());
        }
        requireSize(fields, 4);
        List<Integer> weights =
                words(fields.get(1)).stream().map(Integer::valueOf).toList();
        return new IdentityCheck(name, fields.get(0), weights, fields.get(2), Integer.parseInt(fields.get(3)));
    }

    private List<Long> amounts(String value) {
        List<Long> amounts = words(value).stream().map(this::minor).toList();
        if (!amounts.equals(amounts.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("not in ascending order: " + value);
        }
        return amounts;
    }

    private long minor(String amount) {
        return new BigDecimal(amount)
                .movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
    }

    private static char symbol(String value) {
        if (value.length() != 1) {
            throw new IllegalArgumentException("not one character: " + value);
        }
        return value.charAt(0);
    }

    private static List<String> words(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    private static List<String> fields(String value) {
        return Arrays.stream(value.split(" \\| ", -1)).map(String::strip).toList();
    }

    static void requireSize(List<String> fields, int size) {
        if (fields.size() != size) {
            throw new IllegalArgumentException("has " + fields.size() + " fields, not " + size);
        }
    }
}
