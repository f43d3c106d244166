package io.mostrador.domain.tax;

/// Where tax is rounded. The two differ by cents in most baskets of more than a few lines, so one is chosen and
/// kept to by till, receipt, server and report.
public enum TaxScope {
    /// Each line has its taxes rounded; the document has their sums.
    LINE,
    /// The taxes of the document are rounded once (EN 16931, BR-CO-17).
    DOCUMENT
}
