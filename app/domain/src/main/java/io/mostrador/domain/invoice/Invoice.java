package io.mostrador.domain.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// The amounts of an invoice or credit note by EN 16931, as the document states them: nothing here has been
/// checked. They are decimals and no money yet, because a document may say what cannot be.
///
/// @param currency of all amounts (BT-5), with at most two decimals
/// @param lines at least one (BR-16)
/// @param breakdown what it says of each VAT category and rate (BG-23)
/// @param totals what it says of the whole (BG-22); what it leaves out is missing
public record Invoice(
        Currency currency,
        List<InvoiceLine> lines,
        List<AllowanceCharge.OfDocument> allowancesAndCharges,
        List<VatBreakdown> breakdown,
        Map<BusinessTerm, BigDecimal> totals) {
    private static final int MOST_DECIMALS = 2;

    public Invoice {
        lines = List.copyOf(lines);
        allowancesAndCharges = List.copyOf(allowancesAndCharges);
        breakdown = List.copyOf(breakdown);
        totals = Map.copyOf(totals);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice has at least one line (BR-16)");
        }
        if (currency.getDefaultFractionDigits() < 0 || currency.getDefaultFractionDigits() > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "amounts have at most two decimals (BR-DEC), those of " + currency + " need others");
        }
    }

    /// What the document says, zero when it leaves it out.
    public BigDecimal total(BusinessTerm term) {
        return totals.getOrDefault(term, BigDecimal.ZERO);
    }
}
