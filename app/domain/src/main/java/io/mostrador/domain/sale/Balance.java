package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.CashSettlement;
import io.mostrador.domain.tender.TenderLine;
import java.util.List;

/// What a basket comes to and what has been handed over for it, worked out once: whoever asks several questions
/// about the money of one basket asks one balance.
///
/// @param total of the basket, taxes included; negative when goods come back
/// @param tendered all that has been handed over
/// @param hasCash whether some of it is cash
/// @param cash what the basket comes to in cash, rounded as the country does: other tenders pay to the minor
/// unit
/// @param cashDue what is to be handed over, or given out when negative, if cash settles it all
public record Balance(Money total, Money tendered, boolean hasCash, CashSettlement cash, Money cashDue) {
    static Balance of(Money total, List<TenderLine> tenders, CashRounding rounding) {
        Money cash = Money.zero(total.currency());
        Money others = cash;
        boolean hasCash = false;
        for (TenderLine tender : tenders) {
            if (tender.type().isCash()) {
                hasCash = true;
                cash = cash.plus(tender.amountTendered());
            } else {
                others = others.plus(tender.amountTendered());
            }
        }
        Money dueInCash = total.minus(others);
        return new Balance(
                total,
                cash.plus(others),
                hasCash,
                rounding.settle(dueInCash, cash),
                rounding.round(dueInCash).minus(cash));
    }

    /// What is still to be handed over, to the minor unit; negative when more was given than is due, or when a
    /// refund is due.
    public Money due() {
        return total.minus(tendered);
    }

    /// What still stands on the counter's side: what is due, or once cash has settled it, minus the change.
    public Money remaining() {
        return hasCash && isSettled() ? cash.balanceDue() : due();
    }

    /// Whether what is due has been handed over, or what is owed has been given out.
    public boolean isSettled() {
        if (!hasCash) {
            return due().isZero();
        }
        Money left = cash.balanceDue();
        return cash.dueInCash().isNegative() ? left.isZero() : !left.isPositive();
    }

    /// What cash rounding puts on the total or takes off, zero without cash.
    public Money rounding() {
        return hasCash ? cash.roundingDifference() : Money.zero(total.currency());
    }
}
