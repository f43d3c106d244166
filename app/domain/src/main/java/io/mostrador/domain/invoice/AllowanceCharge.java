package io.mostrador.domain.invoice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A deduction from a line or a document, or something added to it.
///
/// @param amount as the document has it, with its decimals; it counts, whatever the percentage says
/// @param percentage what the document says it was worked out from, null when it says nothing
public record AllowanceCharge(
        Kind kind, BigDecimal amount, @Nullable Percentage percentage) {
    /// Whether it is taken away or added.
    public enum Kind {
        ALLOWANCE,
        CHARGE
    }

    /// A percentage of an amount (BT-93 and BT-94, BT-100 and BT-101, BT-137 and BT-138, BT-142 and BT-143).
    ///
    /// @param percent 10 for 10 %
    /// @param base what it is a percentage of
    public record Percentage(BigDecimal percent, BigDecimal base) {}

    boolean isCharge() {
        return kind == Kind.CHARGE;
    }

    /// With a group of its own: for the whole document (BG-20, BG-21).
    ///
    /// @param vat how the amount is taxed
    public record OfDocument(AllowanceCharge allowanceCharge, VatGroup vat) {}
}
