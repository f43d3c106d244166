package io.mostrador.domain.tax;

/// A tax a line can carry. A line that carries none that costs anything says so with [Untaxed].
public sealed interface Tax permits PercentageTax, UnitTax, Untaxed {
    /// What items and journal call it, 1 to 20 capital letters, digits or underscores: `IVA21`.
    String code();

    /// What the receipt calls it: `IVA 21 %`.
    String name();

    /// Refuses a code or a name that cannot be.
    static void requireNamed(String code, String name) {
        TaxCodes.requireCode(code);
        if (name.isBlank()) {
            throw new IllegalArgumentException("tax " + code + " has no name");
        }
    }
}
