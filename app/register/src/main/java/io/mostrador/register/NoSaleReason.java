package io.mostrador.register;

/// Why the drawer is opened without a sale.
public enum NoSaleReason {
    GIVE_CHANGE,
    CHECK_TILL,
    OTHER
}
