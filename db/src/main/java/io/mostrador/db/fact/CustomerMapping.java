package io.mostrador.db.fact;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.AccountPaymentId;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.payload.CustomerPayload;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Customers and their accounts.
final class CustomerMapping {
    private CustomerMapping() {}

    static CustomerPayload payload(Fact.CustomerAttached attached) {
        return new CustomerPayload.AttachedV1(
                attached.basketId().value(), attached.currency().getCurrencyCode(), payload(attached.customer()));
    }

    static CustomerPayload payload(AccountPayment payment, Stamp stamp) {
        Agreement.sameInstant("time of payment", payment.paidAt(), stamp.at());
        Agreement.same("operator", payment.operatorId(), stamp.operatorId());
        return new CustomerPayload.AccountPaidV1(
                payment.id().value(),
                payload(payment.customer()),
                payment.tillSessionId().value(),
                payment.operatorName(),
                payment.amount().currency().getCurrencyCode(),
                LineMapping.payload(payment.tender()),
                payment.balanceAfter().amountMinor());
    }

    static CustomerPayload.CustomerV1 payload(Customer customer) {
        CustomerGroup group = customer.group();
        return new CustomerPayload.CustomerV1(
                customer.id().value(),
                customer.name(),
                payload(customer.identity()),
                customer.phone(),
                customer.email(),
                group == null ? null : group.value(),
                customer.creditLimit().currency().getCurrencyCode(),
                customer.creditLimit().amountMinor(),
                customer.note());
    }

    static CustomerPayload.SaleCustomerV1 payload(SaleCustomer customer) {
        return new CustomerPayload.SaleCustomerV1(
                customer.id().value(), customer.name(), payload(customer.identity()), customer.onReceipt());
    }

    private static CustomerPayload.@Nullable IdentityV1 payload(@Nullable IdentityNumber identity) {
        return identity == null ? null : new CustomerPayload.IdentityV1(identity.kind(), identity.number());
    }

    static Fact fact(CustomerPayload payload, Stamp stamp) {
        return switch (payload) {
            case CustomerPayload.RegisteredV1(var customer) -> new Fact.CustomerRegistered(customer(customer));
            case CustomerPayload.ChangedV1(var customer) -> new Fact.CustomerChanged(customer(customer));
            case CustomerPayload.AttachedV1(var id, var currency, var customer) ->
                new Fact.CustomerAttached(new BasketId(id), Currency.getInstance(currency), saleCustomer(customer));
            case CustomerPayload.DetachedV1(var id) -> new Fact.CustomerDetached(new BasketId(id));
            case CustomerPayload.AccountPaidV1 paid -> new Fact.AccountPaid(payment(paid, stamp));
        };
    }

    private static AccountPayment payment(CustomerPayload.AccountPaidV1 paid, Stamp stamp) {
        Currency currency = Currency.getInstance(paid.currency());
        return new AccountPayment(
                new AccountPaymentId(paid.paymentId()),
                saleCustomer(paid.customer()),
                new TillSessionId(paid.tillSessionId()),
                LineMapping.tender(paid.tender(), currency),
                Money.of(paid.balanceAfterMinor(), currency),
                stamp.at(),
                Agreement.present("operator", stamp.operatorId()),
                paid.operatorName());
    }

    private static Customer customer(CustomerPayload.CustomerV1 customer) {
        String group = customer.group();
        return new Customer(
                new CustomerId(customer.customerId()),
                customer.name(),
                identity(customer.identity()),
                customer.phone(),
                customer.email(),
                group == null ? null : new CustomerGroup(group),
                Money.of(customer.creditLimitMinor(), Currency.getInstance(customer.currency())),
                customer.note());
    }

    static SaleCustomer saleCustomer(CustomerPayload.SaleCustomerV1 customer) {
        return new SaleCustomer(
                new CustomerId(customer.customerId()),
                customer.name(),
                identity(customer.identity()),
                customer.onReceipt());
    }

    private static @Nullable IdentityNumber identity(CustomerPayload.@Nullable IdentityV1 identity) {
        return identity == null ? null : new IdentityNumber(identity.kind(), identity.number());
    }
}
