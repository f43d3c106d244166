package io.mostrador.domain.customer;

import io.mostrador.domain.money.Money;

/// A customer and what is owed.
///
/// @param balance what was sold on account less what was paid, at this till; negative when the shop owes
public record CustomerAccount(Customer customer, Money balance) {
    public CustomerAccount {
        if (!balance.currency().equals(customer.creditLimit().currency())) {
            throw new IllegalArgumentException("balance and credit limit are in one currency");
        }
    }

    /// What may still be sold on account: never negative.
    public Money available() {
        Money left = customer.creditLimit().minus(balance);
        return left.isNegative() ? Money.zero(left.currency()) : left;
    }

    /// Whether anything may be sold on account at all.
    public boolean hasCredit() {
        return customer.creditLimit().isPositive();
    }

    /// The same with more owed, or less when `change` is negative.
    public CustomerAccount plus(Money change) {
        return new CustomerAccount(customer, balance.plus(change));
    }

    /// The same debt with what is known of the customer now.
    public CustomerAccount with(Customer changed) {
        return new CustomerAccount(changed, balance);
    }
}
