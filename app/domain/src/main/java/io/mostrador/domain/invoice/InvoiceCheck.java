package io.mostrador.domain.invoice;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a document says held against what it makes. There is no tolerance. Two views of it: the differences
/// are to our own calculation from the lines up, so that one wrong line shows in every total; the
/// contradictions are steps that are wrong by the document's own numbers, so that they name the cause. A
/// difference without any contradiction would be our mistake.
///
/// @param differences in the order in which amounts are made of one another
/// @param contradictions in the same order
public record InvoiceCheck(List<Difference> differences, List<Contradiction> contradictions) {
    public InvoiceCheck {
        differences = List.copyOf(differences);
        contradictions = List.copyOf(contradictions);
    }

    /// @throws ArithmeticException when an amount is out of the range of money
    public static InvoiceCheck of(Invoice invoice) {
        return new InvoiceCheck(
                differences(invoice, Recalculation.of(invoice)), new InvoiceRules(invoice).contradictions());
    }

    /// Nothing differs, and no rule is broken.
    public boolean agrees() {
        return differences.isEmpty() && contradictions.isEmpty();
    }

    private static List<Difference> differences(Invoice invoice, Recalculation recalculated) {
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            all.add(new Difference(
                    BusinessTerm.LINE_NET,
                    InvoiceRules.where(line),
                    line.net(),
                    recalculated.lineNets().get(i)));
        }
        all.addAll(breakdown(invoice, recalculated));
        for (BusinessTerm term : BusinessTerm.COMPUTED_TOTALS) {
            Money total = recalculated.totals().getOrDefault(term, Money.zero(invoice.currency()));
            all.add(new Difference(term, InvoiceRules.DOCUMENT, invoice.total(term), total));
        }
        all.removeIf(each -> each.excess().signum() == 0);
        return all;
    }

    private static List<Difference> breakdown(Invoice invoice, Recalculation recalculated) {
        Map<VatGroup, VatBreakdown> stated = new LinkedHashMap<>();
        InvoiceRules.groups(invoice)
                .forEach(group -> stated.put(group, new VatBreakdown(group, BigDecimal.ZERO, BigDecimal.ZERO)));
        invoice.breakdown().forEach(each -> stated.merge(each.group(), each, VatBreakdown::plus));
        List<Difference> all = new ArrayList<>();
        Money zero = Money.zero(invoice.currency());
        stated.forEach((group, each) -> {
            TaxTotal made = recalculated.vat().getOrDefault(group, new TaxTotal(group.tax(), zero, zero));
            all.add(new Difference(BusinessTerm.TAXABLE, group.toString(), each.taxable(), made.base()));
            all.add(new Difference(BusinessTerm.TAX, group.toString(), each.tax(), made.amount()));
        });
        return all;
    }
}
