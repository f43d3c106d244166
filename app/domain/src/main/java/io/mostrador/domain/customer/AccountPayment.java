package io.mostrador.domain.customer;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;

/// Money that a customer brings for what was sold on account: no sale and no tax, they were with the sale.
///
/// @param customer as it was then, for the receipt
/// @param tender number 1, more than zero, and not on account itself
/// @param balanceAfter what is still owed at this till; negative when the shop owes
/// @param operatorName as it was then, for the receipt
public record AccountPayment(
        AccountPaymentId id,
        SaleCustomer customer,
        TillSessionId tillSessionId,
        TenderLine tender,
        Money balanceAfter,
        Instant paidAt,
        OperatorId operatorId,
        String operatorName) {
    public AccountPayment {
        if (!tender.amountTendered().isPositive() || tender.type() == TenderType.ON_ACCOUNT || tender.number() != 1) {
            throw new IllegalArgumentException("a payment on account is one tender of more than zero");
        }
        if (!tender.amountTendered().currency().equals(balanceAfter.currency())) {
            throw new IllegalArgumentException("payment and balance are in one currency");
        }
    }

    public Money amount() {
        return tender.amountTendered();
    }
}
