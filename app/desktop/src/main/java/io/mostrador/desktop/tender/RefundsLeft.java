package io.mostrador.desktop.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.returns.RefundProposal;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.port.SaleArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What of a proposed refund has not been given out yet.
final class RefundsLeft {
    private RefundsLeft() {}

    /// @param answers about the receipts of the goods that come back
    static List<TenderLine> of(Basket basket, List<SaleArchive.Answer> answers) {
        List<ReturnableSale> originals = new ArrayList<>();
        for (SaleArchive.Answer answer : answers) {
            if (answer instanceof SaleArchive.Found(var sale)) {
                originals.add(sale);
            }
        }
        Money due = basket.total().negated();
        List<TenderLine> left = new ArrayList<>(RefundProposal.of(originals, basket.activeLines(), due));
        for (TenderLine given : basket.tenders()) {
            left.removeIf(proposed -> isSame(proposed, given));
        }
        Money open = basket.balanceDue().negated();
        left.removeIf(proposed -> proposed.amountTendered().compareTo(open) > 0);
        // All of it in cash is a key of its own.
        boolean onlyCash = left.stream().allMatch(proposed -> proposed.type() == TenderType.CASH);
        return onlyCash ? List.of() : List.copyOf(left);
    }

    private static boolean isSame(TenderLine proposed, TenderLine given) {
        return proposed.type() == given.type()
                && Objects.equals(proposed.reference(), given.reference())
                && proposed.amountTendered().equals(given.amountTendered().negated());
    }
}
