package io.mostrador.domain.invoice;

import java.math.BigDecimal;

/// What a document says of one VAT category and rate (BG-23).
///
/// @param taxable BT-116
/// @param tax BT-117
public record VatBreakdown(VatGroup group, BigDecimal taxable, BigDecimal tax) {
    /// Both of the same group, where a document has it twice.
    VatBreakdown plus(VatBreakdown other) {
        return new VatBreakdown(group, taxable.add(other.taxable), tax.add(other.tax));
    }
}
