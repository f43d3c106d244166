package io.mostrador.domain.customer;

import org.jspecify.annotations.Nullable;

/// What a basket and the sale it becomes keep of their customer: as it was then, whatever is changed later.
///
/// @param name 1 to 100 characters
/// @param identity null where nobody asked for it
/// @param onReceipt the customer wants name and identity number on the receipt
public record SaleCustomer(
        CustomerId id, String name, @Nullable IdentityNumber identity, boolean onReceipt) {
    public SaleCustomer {
        PersonalText.require("name", name, Customer.MAX_NAME_LENGTH);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a customer has a name");
        }
    }

    /// The customer as known now.
    public static SaleCustomer of(Customer customer, boolean onReceipt) {
        return new SaleCustomer(customer.id(), customer.name(), customer.identity(), onReceipt);
    }

    /// Without the person: it may come into a log.
    @Override
    public String toString() {
        return "SaleCustomer[" + id + "]";
    }
}
