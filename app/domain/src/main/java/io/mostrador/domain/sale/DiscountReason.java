package io.mostrador.domain.sale;

/// Why a person changed a price.
public enum DiscountReason {
    /// The goods are damaged or near their date.
    DAMAGED,
    /// Somebody else sells it for less, or the shelf says less.
    PRICE_MATCH,
    /// Staff of the shop.
    STAFF,
    /// To keep a customer.
    GOODWILL,
    OTHER
}
