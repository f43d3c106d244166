package io.mostrador.domain.country;

import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// A tax in a pack: `PERCENTAGE | name | 21`, the same `| A B` with the taxes it includes, `UNIT | name | 0.50`,
/// or one of [Untaxed.Kind] `| name | reason`.
///
/// @param above the taxes that stand above this one in the file, which it may include
record TaxText(String code, Currency currency, Map<String, Tax> above) {
    Tax tax(List<String> fields) {
        String kind = fields.getFirst();
        CountryPackReader.requireSize(fields, kind.equals("PERCENTAGE") && fields.size() == 4 ? 4 : 3);
        String name = fields.get(1);
        String value = fields.get(2);
        return switch (kind) {
            case "PERCENTAGE" ->
                new PercentageTax(code, name, rate(value), fields.size() == 4 ? included(fields.get(3)) : List.of());
            case "UNIT" -> new UnitTax(code, name, unitPrice(value));
            default -> new Untaxed(code, name, Untaxed.Kind.valueOf(kind), value);
        };
    }

    private static TaxRate rate(String percent) {
        return new TaxRate(new BigDecimal(percent).movePointRight(2).intValueExact());
    }

    private UnitPrice unitPrice(String amount) {
        return new UnitPrice(new BigDecimal(amount).movePointRight(6).longValueExact(), currency);
    }

    private List<Tax> included(String codes) {
        return List.of(codes.split(" +")).stream().map(this::above).toList();
    }

    private Tax above(String included) {
        Tax tax = above.get(included);
        if (tax == null) {
            throw new IllegalArgumentException("no tax " + included + " above " + code);
        }
        return tax;
    }
}
