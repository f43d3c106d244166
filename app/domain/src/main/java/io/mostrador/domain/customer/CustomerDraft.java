package io.mostrador.domain.customer;

import io.mostrador.domain.money.Money;

/// What somebody typed about a customer, not checked yet.
///
/// @param identity as typed, empty for none
/// @param otherIdentity the number is of another country or of a document that has no check here
/// @param group the name of a group, empty for none
/// @param creditLimit zero where nothing is sold on account
public record CustomerDraft(
        String name,
        String identity,
        boolean otherIdentity,
        String phone,
        String email,
        String group,
        Money creditLimit,
        String note) {
    /// What is known of a customer, to be changed.
    public static CustomerDraft of(Customer customer) {
        IdentityNumber identity = customer.identity();
        var group = customer.group();
        return new CustomerDraft(
                customer.name(),
                identity == null ? "" : identity.number(),
                identity != null && identity.isOther(),
                customer.phone(),
                customer.email(),
                group == null ? "" : group.value(),
                customer.creditLimit(),
                customer.note());
    }

    /// Without the person: it may come into a log.
    @Override
    public String toString() {
        return "CustomerDraft[]";
    }
}
