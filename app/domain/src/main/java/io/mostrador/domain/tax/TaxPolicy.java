package io.mostrador.domain.tax;

import io.mostrador.domain.money.Rounding;

/// How a country, or a shop, works its taxes out.
///
/// @param rounding of line amounts, of the net in a price and of each tax
public record TaxPolicy(PriceBasis prices, TaxScope scope, Rounding rounding) {}
