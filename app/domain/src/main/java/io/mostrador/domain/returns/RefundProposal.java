package io.mostrador.domain.returns;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How money goes back the way it came: to the tenders of the original sale, most first to the largest. What went
/// back before is taken to have gone the same way.
public final class RefundProposal {
    private static final Comparator<TenderLine> LARGEST_FIRST =
            Comparator.comparing(TenderLine::amountTendered).reversed().thenComparingInt(TenderLine::number);

    private RefundProposal() {}

    /// How much goes to which tender, positive amounts, numbered from 1; less than `due` where the sales were
    /// not paid with so much.
    ///
    /// @param originals of all that comes back, without what is in the basket now
    /// @param back the lines of the basket that come back
    /// @param due what is owed in all, positive; less than the lines where new goods go out, too
    public static List<TenderLine> of(List<ReturnableSale> originals, List<SaleLine> back, Money due) {
        List<TenderLine> proposal = new ArrayList<>();
        Money zero = Money.zero(due.currency());
        Money left = due;
        boolean allKnown = back.stream()
                .filter(line -> line.isReturn() && !line.voided())
                .allMatch(line -> originals.stream().anyMatch(original -> original.isOriginOf(line)));
        for (ReturnableSale original : originals) {
            boolean last = allKnown && original.equals(originals.getLast());
            // Where prices are without tax, the tax is due beyond the lines.
            Money refund = last ? left : least(refund(original, back, zero), left);
            left = left.minus(refund);
            Money before = original.refunded(zero);
            for (TenderLine paid :
                    original.paid().stream().sorted(LARGEST_FIRST).toList()) {
                Money gone = least(paid.amountTendered(), before);
                before = before.minus(gone);
                Money part = least(paid.amountTendered().minus(gone), refund);
                refund = refund.minus(part);
                if (part.isPositive()) {
                    proposal.add(
                            new TenderLine(proposal.size() + 1, paid.type(), part, paid.reference(), paid.detail()));
                }
            }
        }
        return proposal;
    }

    private static Money refund(ReturnableSale original, List<SaleLine> back, Money zero) {
        return back.stream()
                .filter(line -> original.isOriginOf(line) && !line.voided())
                .map(line -> line.amount().negated())
                .reduce(zero, Money::plus);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
