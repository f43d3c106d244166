package io.mostrador.domain.country;

/// What a country's receipts must say in its own words.
///
/// @param taxId what the shop's tax number is called: `CUIT`
/// @param taxContained heads the tax contained in the prices: `IVA contenido`
/// @param roundingDifference names the line of the cash rounding: `Redondeo`
/// @param legend a sentence the law asks for, or empty
public record ReceiptTexts(String taxId, String taxContained, String roundingDifference, String legend) {}
