package io.mostrador.domain.item;

/// Whether the price of an item is typed each time it is sold: services, a neighbour's cakes, flowers.
public enum OpenPrice {
    /// It has a price.
    NO,
    /// Typed, more than zero.
    YES,
    /// Typed, and may be zero.
    YES_OR_FREE
}
