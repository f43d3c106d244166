package io.mostrador.register.fact;

/// Why suspended baskets expired.
public enum ExpiryCause {
    /// They had waited as many hours as the shop lets them.
    HOURS,
    /// The till was about to be closed.
    CLOSE
}
