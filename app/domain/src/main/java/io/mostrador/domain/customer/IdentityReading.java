package io.mostrador.domain.customer;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.country.IdentityCheck;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What somebody typed as an identity number, held against the checks of a country. Which kind it is, its form
/// tells: no two kinds of a country have the same.
public sealed interface IdentityReading {
    /// A number of this country whose check symbol is right, where it has one.
    record Valid(IdentityNumber identity) implements IdentityReading {}

    /// It looks like one, but its check symbol is wrong: a typing mistake.
    ///
    /// @param kind what it looks like
    record WrongCheckSymbol(String kind) implements IdentityReading {}

    /// It looks like none.
    ///
    /// @param kinds what people call those there are, in alphabetical order; empty in a country without checks
    record Unknown(List<String> kinds) implements IdentityReading {
        public Unknown {
            kinds = List.copyOf(kinds);
        }
    }

    /// @param country one of [CountryPack#COUNTRIES]
    /// @param typed points, hyphens and spaces do not matter
    static IdentityReading of(String country, String typed) {
        Collection<IdentityCheck> checks = CountryPack.of(country).identities().values();
        String number = IdentityCheck.compact(typed);
        return checks.stream()
                .filter(check -> check.fits(number))
                .min(Comparator.comparing(IdentityCheck::name))
                .<IdentityReading>map(check -> check.accepts(number)
                        ? new Valid(new IdentityNumber(check.name(), number))
                        : new WrongCheckSymbol(check.name()))
                .orElseGet(() -> new Unknown(names(checks)));
    }

    /// A document that no check of the country is for.
    static IdentityReading ofOther(String typed) {
        String number = IdentityCheck.compact(typed);
        return IdentityNumber.isNumber(number)
                ? new Valid(new IdentityNumber(IdentityNumber.OTHER, number))
                : new Unknown(List.of());
    }

    private static List<String> names(Collection<IdentityCheck> checks) {
        return checks.stream()
                .map(check -> IdentityNumber.nameOf(check.name()))
                .distinct()
                .sorted()
                .toList();
    }
}
