package io.mostrador.domain.tax;

/// A tax a line can carry. A line that carries none that costs anything says so with [Untaxed].
public sealed interface Tax permits PercentageTax, UnitTax, Untaxed {
    /// What items and journal call it, 1 to 20 capital letters, digits or underscores: `IVA21`.
    String code();

    /// What the receipt calls it: `IVA 21 %`.
    String name();

    /// Refuses a code or a name that cannot be.
    static void requireNamed(String code, String name) {
        requireCode(code);
        if (name.isBlank()) {
            throw new IllegalArgumentException("tax " + code + " has no name");
        }
    }

    /// Refuses a text that cannot be a code.
    static void requireCode(String code) {
        if (!code.matches("[A-Z0-9_]{1,20}")) {
            throw new IllegalArgumentException("not a tax code: " + code);
        }
    }
}
