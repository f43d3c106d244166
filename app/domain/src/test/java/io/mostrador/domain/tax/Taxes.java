package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import java.util.Currency;
import java.util.List;

/// Taxes, policies and lines of the tests.
final class Taxes {
    static final Currency ARS = Currency.getInstance("ARS");
    static final Untaxed EXEMPT = new Untaxed("EXENTO", "Exento", Untaxed.Kind.EXEMPT, "the law");
    static final Untaxed ZERO_RATED = new Untaxed("CERO", "Tasa 0 %", Untaxed.Kind.ZERO_RATED, "the law");
    /// 0.50 for each bag.
    static final UnitTax BAG = new UnitTax("BAG", "Bag", new UnitPrice(500_000, ARS));

    private Taxes() {}

    static PercentageTax vat(int basisPoints) {
        return percentage("VAT" + basisPoints, basisPoints);
    }

    static PercentageTax percentage(String code, int basisPoints, Tax... includes) {
        return new PercentageTax(code, code, new TaxRate(basisPoints), List.of(includes));
    }

    static TaxEngine engine(PriceBasis prices, TaxScope scope) {
        return new TaxEngine(new TaxPolicy(prices, scope, Rounding.HALF_AWAY_FROM_ZERO), ARS);
    }

    static TaxEngine included() {
        return engine(PriceBasis.TAX_INCLUDED, TaxScope.DOCUMENT);
    }

    static TaxEngine excluded() {
        return engine(PriceBasis.TAX_EXCLUDED, TaxScope.DOCUMENT);
    }

    static TaxableLine line(long amountMinor, Tax... taxes) {
        return new TaxableLine(cents(amountMinor), Quantity.ONE, List.of(taxes));
    }

    static Money cents(long minor) {
        return Money.of(minor, ARS);
    }

    /// What one tax makes in a document: base, amount.
    static List<Money> totalOf(TaxedDocument document, Tax tax) {
        TaxTotal total = document.taxes().stream()
                .filter(found -> found.tax().equals(tax))
                .findFirst()
                .orElseThrow();
        return List.of(total.base(), total.amount());
    }
}
