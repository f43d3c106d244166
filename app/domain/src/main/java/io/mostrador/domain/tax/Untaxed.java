package io.mostrador.domain.tax;

/// Nothing is charged, for a reason; kept apart from what is taxed, and one kind from another, because reports
/// and electronic invoices do.
///
/// @param reason the law that says so, as auditors ask for it
public record Untaxed(String code, String name, Kind kind, String reason) implements Tax {
    /// The categories of EN 16931 (BT-118: Z, E, O).
    public enum Kind {
        /// Taxed at a rate of 0 %.
        ZERO_RATED,
        /// Taxable, but let off.
        EXEMPT,
        /// Outside the scope of the tax.
        OUTSIDE_SCOPE
    }

    public Untaxed {
        Tax.requireNamed(code, name);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("tax " + code + " has no reason");
        }
    }
}
