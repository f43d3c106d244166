package io.mostrador.domain.country;

import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.Denominations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of a country: data that changes with its laws, each with its source in the pack's file.
///
/// @param taxes by their codes
/// @param cashRounding as the law has it; a store may round to a larger coin where its law allows
/// @param identities by the names people call them
public record CountryPack(
        Currency currency,
        MoneyFormat format,
        DateTimeFormatter dateFormat,
        TaxPolicy taxPolicy,
        Map<String, Tax> taxes,
        CashRounding cashRounding,
        Denominations denominations,
        Map<String, IdentityCheck> identities,
        ReceiptTexts texts) {
    /// ISO 3166 codes of the countries there is a pack for; `ZZ` is the neutral one.
    public static final List<String> COUNTRIES = List.of("AR", "CL", "EC", "PE", "ZZ");

    public CountryPack {
        taxes = Map.copyOf(taxes);
        identities = Map.copyOf(identities);
    }

    private static final Map<String, CountryPack> READ = new ConcurrentHashMap<>();

    /// The pack of a country. It is a part of the program, like its classes: nothing else is read.
    ///
    /// @param country one of [#COUNTRIES]
    /// @throws IllegalArgumentException when there is none for it
    /// @throws CountryPackException when it cannot be read
    public static CountryPack of(String country) {
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException("no pack for country " + country);
        }
        return READ.computeIfAbsent(country, CountryPack::read);
    }

    private static CountryPack read(String country) {
        String file = country + ".properties";
        try (InputStream stream = Objects.requireNonNull(CountryPack.class.getResourceAsStream(file), file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return CountryPackReader.read(file, text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The tax an item names.
    ///
    /// @throws IllegalArgumentException when the country has no such tax
    public Tax tax(String code) {
        Tax tax = taxes.get(code);
        if (tax == null) {
            throw new IllegalArgumentException("no tax " + code);
        }
        return tax;
    }

    /// The tax that a code means here. A code that is a rate means the country's only tax of that rate, and
    /// where there is none or several a tax without a name of its own.
    public Optional<Tax> find(String code) {
        return Optional.ofNullable(taxes.get(code)).or(() -> RateCode.rate(code).map(this::ofRate));
    }

    private Tax ofRate(TaxRate rate) {
        List<Tax> same = taxes.values().stream()
                .filter(tax -> switch (tax) {
                    case PercentageTax percentage -> percentage.rate().equals(rate);
                    case Untaxed untaxed -> rate.equals(TaxRate.ZERO) && untaxed.kind() == Untaxed.Kind.ZERO_RATED;
                    case UnitTax _ -> false;
                })
                .toList();
        return same.size() == 1 ? same.getFirst() : RateCode.tax(rate);
    }

    /// The check of an identity number, by its name.
    ///
    /// @throws IllegalArgumentException when the country has no such number
    public IdentityCheck identity(String name) {
        IdentityCheck check = identities.get(name);
        if (check == null) {
            throw new IllegalArgumentException("no identity number " + name);
        }
        return check;
    }

    /// The engine that works taxes out by the country's rules.
    public TaxEngine taxEngine() {
        return new TaxEngine(taxPolicy, currency);
    }
}
