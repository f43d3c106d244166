package io.mostrador.domain.people;

/// What an operator may do.
public enum Role {
    CASHIER,
    MANAGER
}
