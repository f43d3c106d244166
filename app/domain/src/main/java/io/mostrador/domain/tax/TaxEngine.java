package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import java.util.Currency;
import java.util.List;

/// Works the taxes of a document out. The one place where that is done: screen, receipt, report and server show
/// what it says and never calculate again.
///
/// A document with all signs turned (a return of everything) has all results turned, to the cent.
public record TaxEngine(TaxPolicy policy, Currency currency) {
    /// A line from its unit price, rounded as the policy says.
    public TaxableLine line(UnitPrice unitPrice, Quantity quantity, List<Tax> taxes) {
        return new TaxableLine(unitPrice.times(quantity, policy.rounding()), quantity, taxes);
    }

    /// Net, taxes and gross of the lines. With prices that include tax the gross is the sum of the lines, with
    /// prices that do not the net is.
    ///
    /// @param lines of this currency; none make a document of zeros
    /// @throws IllegalArgumentException when a line or a tax is in another currency
    public TaxedDocument calculate(List<TaxableLine> lines) {
        return switch (policy.scope()) {
            case DOCUMENT -> document(lines);
            case LINE ->
                lines.stream()
                        .map(line -> document(List.of(line)))
                        .reduce(TaxedDocument::plus)
                        .orElseGet(() -> TaxedDocument.empty(currency));
        };
    }

    private TaxedDocument document(List<TaxableLine> lines) {
        lines.forEach(this::requireOneCurrency);
        List<TaxGroup> groups = TaxGroup.of(lines);
        return switch (policy.prices()) {
            case TAX_INCLUDED ->
                groups.stream()
                        .map(group -> ContainedTaxes.of(group, policy.rounding()))
                        .reduce(TaxedDocument::plus)
                        .orElseGet(() -> TaxedDocument.empty(currency));
            case TAX_EXCLUDED -> new AddedTaxes(groups, policy.rounding()).document(currency);
        };
    }

    private void requireOneCurrency(TaxableLine line) {
        requireCurrency(line.amount());
        for (Tax tax : line.taxes()) {
            if (tax instanceof UnitTax perUnit) {
                requireCurrency(Money.zero(perUnit.amount().currency()));
            }
        }
    }

    private void requireCurrency(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + amount.currency());
        }
    }
}
