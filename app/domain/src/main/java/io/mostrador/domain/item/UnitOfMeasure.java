package io.mostrador.domain.item;

/// What the unit price is for.
public enum UnitOfMeasure {
    EACH,
    KILOGRAM
}
