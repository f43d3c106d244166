package io.mostrador.domain.sale;

/// What becomes of goods that came back.
public enum Disposition {
    /// Back on the shelf.
    RESTOCK,
    /// They cannot be sold any more.
    WRITE_OFF
}
