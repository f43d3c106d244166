package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;

/// What a sale comes to in cash.
///
/// @param dueInCash what other tenders leave of the total, to the minor unit; negative for a refund
/// @param amountToPay the same, rounded
/// @param cashTendered what has been handed over so far
public record CashSettlement(Money dueInCash, Money amountToPay, Money cashTendered) {
    /// The line "Redondeo": negative when the customer pays less than is due. No sale and no tax.
    public Money roundingDifference() {
        return amountToPay.minus(dueInCash);
    }

    /// What is still to be handed over; negative when there is change to give, or a refund.
    public Money balanceDue() {
        return amountToPay.minus(cashTendered);
    }

    CashSettlement negated() {
        return new CashSettlement(dueInCash.negated(), amountToPay.negated(), cashTendered.negated());
    }
}
