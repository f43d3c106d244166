package io.mostrador.domain.tax;

/// What a price on the shelf means.
public enum PriceBasis {
    /// All taxes are in it: the gross is the fact, the taxes are taken out of it.
    TAX_INCLUDED,
    /// Net: the taxes are added to it (EN 16931).
    TAX_EXCLUDED
}
