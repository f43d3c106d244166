package io.mostrador.domain.tax;

import io.mostrador.domain.money.Rounding;

/// How a country, or a shop, works its taxes out.
///
/// @param rounding of line amounts, of the net in a price and of each tax
public record TaxPolicy(PriceBasis prices, TaxScope scope, Rounding rounding) {
    /// The commonest: the price on the shelf is what is paid, and tax is rounded once a document.
    public static final TaxPolicy INCLUDED =
            new TaxPolicy(PriceBasis.TAX_INCLUDED, TaxScope.DOCUMENT, Rounding.HALF_AWAY_FROM_ZERO);

    /// @param basis of a store that marks its prices in another way than its country's shops do
    public TaxPolicy with(PriceBasis basis) {
        return new TaxPolicy(basis, scope, rounding);
    }
}
