package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.UnitPrice;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    /// prices that do not the net is. Taxes that are known already are added to those of the other lines.
    ///
    /// @param lines of this currency; none make a document of zeros
    /// @throws IllegalArgumentException when a line or a tax is in another currency
    public TaxedDocument calculate(List<TaxableLine> lines) {
        lines.forEach(this::requireOneCurrency);
        TaxedDocument worked =
                worked(lines.stream().filter(line -> !line.isKnown()).toList());
        return lines.stream()
                .filter(TaxableLine::isKnown)
                .map(line -> TaxedDocument.of(line, policy.prices()))
                .reduce(worked, TaxedDocument::plus);
    }

    /// What each line puts on the taxes of the document, in the order of its taxes: together they make those of
    /// [#calculate], to the cent. A line's taxes depend on it and the lines before it: so the first lines of a
    /// document have the same ones without the others. (Where a tax includes another that is put on, a later
    /// line can move a cent: it goes to the last line that carries the tax.)
    ///
    /// @param lines whose taxes are to be worked out
    public List<List<Money>> byLine(List<TaxableLine> lines) {
        List<Map<Tax, Money>> byLine = new ArrayList<>();
        Map<Tax, Map<Tax, Money>> carriers = new HashMap<>();
        Map<List<Tax>, TaxGroup> running = new LinkedHashMap<>();
        TaxedDocument before = TaxedDocument.empty(currency);
        for (TaxableLine line : lines) {
            if (policy.scope() == TaxScope.LINE) {
                before = TaxedDocument.empty(currency);
                running.clear();
            }
            TaxGroup group = TaxGroup.of(line);
            running.merge(group.taxes(), group, TaxGroup::plus);
            Map<Tax, Money> share = new LinkedHashMap<>();
            for (Tax tax : line.taxes()) {
                share.put(tax, Money.zero(currency));
                carriers.put(tax, share);
            }
            byLine.add(share);
            TaxedDocument after = ofGroups(List.copyOf(running.values()));
            for (TaxTotal total : after.taxes()) {
                Money more = total.amount().minus(before.amount(total.tax()));
                Objects.requireNonNull(carriers.get(total.tax())).merge(total.tax(), more, Money::plus);
            }
            before = after;
        }
        return byLine.stream().map(share -> List.copyOf(share.values())).toList();
    }

    private TaxedDocument worked(List<TaxableLine> lines) {
        return switch (policy.scope()) {
            case DOCUMENT -> ofGroups(TaxGroup.of(lines));
            case LINE ->
                lines.stream()
                        .map(line -> ofGroups(List.of(TaxGroup.of(line))))
                        .reduce(TaxedDocument::plus)
                        .orElseGet(() -> TaxedDocument.empty(currency));
        };
    }

    private TaxedDocument ofGroups(List<TaxGroup> groups) {
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
