package io.mostrador.domain.store;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.Denominations;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Who and where: what the strip shows and the receipt's header says.
///
/// @param storeName the shop, 1 to 60 characters
/// @param taxId the shop's tax number as printed, may be empty
/// @param addressLines 0 to 4 lines below the name
/// @param footerLines 0 to 4 lines at the end of the receipt
/// @param workstation the name of this machine, such as `Caja 1`
/// @param series prefix of this till's receipt numbers, 1 to 8 letters or digits, unique in the store
/// @param country whose rules hold, one of [CountryPack#COUNTRIES]
/// @param prices whether those of its items include tax
/// @param language of paper, `es` or `en`
public record StoreProfile(
        String storeName,
        String taxId,
        List<String> addressLines,
        List<String> footerLines,
        String workstation,
        String series,
        String country,
        PriceBasis prices,
        Currency currency,
        MoneyFormat format,
        ZoneId zone,
        String language) {
    public StoreProfile {
        addressLines = List.copyOf(addressLines);
        footerLines = List.copyOf(footerLines);
        if (storeName.isBlank() || storeName.length() > 60) {
            throw new IllegalArgumentException("store name must have 1 to 60 characters");
        }
        if (!series.matches("[A-Z0-9]{1,8}")) {
            throw new IllegalArgumentException("series must be 1 to 8 capital letters or digits: " + series);
        }
        if (!CountryPack.COUNTRIES.contains(country)) {
            throw new IllegalArgumentException("no rules for country " + country + "; there are some for "
                    + String.join(", ", CountryPack.COUNTRIES));
        }
        if (addressLines.size() > 4 || footerLines.size() > 4) {
            throw new IllegalArgumentException("at most 4 address lines and 4 footer lines");
        }
    }

    /// What holds for each sale. Rules of cash are those of the country's own currency.
    public SaleTerms terms() {
        CountryPack pack = CountryPack.of(country);
        CashRounding rounding = pack.currency().equals(currency) ? pack.cashRounding() : CashRounding.none(currency);
        return new SaleTerms(currency, rounding, pack.taxPolicy().with(prices));
    }

    /// What an item's tax codes mean in the store's country; empty when it has no such tax, or one whose amounts
    /// are in another currency than the store's.
    public Optional<List<Tax>> taxes(TaxCodes codes) {
        List<Tax> taxes = codes.codes().stream()
                .map(CountryPack.of(country)::find)
                .flatMap(Optional::stream)
                .filter(this::isPayable)
                .toList();
        return taxes.size() == codes.codes().size() ? Optional.of(taxes) : Optional.empty();
    }

    private boolean isPayable(Tax tax) {
        return !(tax instanceof UnitTax perUnit) || perUnit.amount().currency().equals(currency);
    }

    /// The notes and coins that people pay with.
    public Denominations denominations() {
        CountryPack pack = CountryPack.of(country);
        return pack.currency().equals(currency) ? pack.denominations() : Denominations.steps(currency);
    }

    public Money zero() {
        return Money.zero(currency);
    }
}
