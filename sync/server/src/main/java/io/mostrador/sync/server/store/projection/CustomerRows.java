package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.ACCOUNT_PAYMENT;
import static io.mostrador.sync.server.tables.Tables.CUSTOMER_VERSION;
import static io.mostrador.sync.server.tables.Tables.SALE_CUSTOMER;

import io.mostrador.sync.protocol.payload.CustomerPayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Customers, entry by entry, the customers of sales, and payments on account.
final class CustomerRows {
    private final RowBuffer versions = new RowBuffer(
            CUSTOMER_VERSION,
            CUSTOMER_VERSION.TENANT_ID,
            CUSTOMER_VERSION.TILL_ID,
            CUSTOMER_VERSION.SEQUENCE,
            CUSTOMER_VERSION.CUSTOMER_ID,
            CUSTOMER_VERSION.AT,
            CUSTOMER_VERSION.OPERATOR_ID,
            CUSTOMER_VERSION.NAME,
            CUSTOMER_VERSION.IDENTITY_KIND,
            CUSTOMER_VERSION.IDENTITY_NUMBER,
            CUSTOMER_VERSION.PHONE,
            CUSTOMER_VERSION.EMAIL,
            CUSTOMER_VERSION.CUSTOMER_GROUP,
            CUSTOMER_VERSION.CURRENCY,
            CUSTOMER_VERSION.CREDIT_LIMIT_MINOR,
            CUSTOMER_VERSION.NOTE);
    private final RowBuffer ofSales = new RowBuffer(
            SALE_CUSTOMER,
            SALE_CUSTOMER.TENANT_ID,
            SALE_CUSTOMER.TILL_ID,
            SALE_CUSTOMER.SEQUENCE,
            SALE_CUSTOMER.CUSTOMER_ID,
            SALE_CUSTOMER.NAME,
            SALE_CUSTOMER.IDENTITY_KIND,
            SALE_CUSTOMER.IDENTITY_NUMBER,
            SALE_CUSTOMER.ON_RECEIPT);
    private final RowBuffer payments = new RowBuffer(
            ACCOUNT_PAYMENT,
            ACCOUNT_PAYMENT.TENANT_ID,
            ACCOUNT_PAYMENT.TILL_ID,
            ACCOUNT_PAYMENT.SEQUENCE,
            ACCOUNT_PAYMENT.PAYMENT_ID,
            ACCOUNT_PAYMENT.CUSTOMER_ID,
            ACCOUNT_PAYMENT.NAME,
            ACCOUNT_PAYMENT.TILL_SESSION_ID,
            ACCOUNT_PAYMENT.BUSINESS_DATE,
            ACCOUNT_PAYMENT.AT,
            ACCOUNT_PAYMENT.OPERATOR_ID,
            ACCOUNT_PAYMENT.TYPE,
            ACCOUNT_PAYMENT.CURRENCY,
            ACCOUNT_PAYMENT.AMOUNT_MINOR,
            ACCOUNT_PAYMENT.REFERENCE,
            ACCOUNT_PAYMENT.BALANCE_AFTER_MINOR);

    void add(Place place, CustomerPayload payload) {
        switch (payload) {
            case CustomerPayload.RegisteredV1(var customer) -> add(place, customer);
            case CustomerPayload.ChangedV1(var customer) -> add(place, customer);
            case CustomerPayload.AccountPaidV1 paid -> add(place, paid);
            case CustomerPayload.AttachedV1 _, CustomerPayload.DetachedV1 _ -> {
                // Kept in the journal; the sale says whose it became.
            }
        }
    }

    private void add(Place place, CustomerPayload.CustomerV1 customer) {
        versions.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                customer.customerId(),
                place.at(),
                place.operator(),
                customer.name(),
                kind(customer.identity()),
                number(customer.identity()),
                customer.phone(),
                customer.email(),
                customer.group(),
                customer.currency(),
                customer.creditLimitMinor(),
                customer.note());
    }

    private void add(Place place, CustomerPayload.AccountPaidV1 paid) {
        UnprojectableException.unless(paid.tender().amountMinor() > 0, "a payment on account of nothing");
        payments.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                paid.paymentId(),
                paid.customer().customerId(),
                paid.customer().name(),
                paid.tillSessionId(),
                place.businessDate(),
                place.at(),
                place.operator(),
                paid.tender().type(),
                paid.currency(),
                paid.tender().amountMinor(),
                paid.tender().reference(),
                paid.balanceAfterMinor());
    }

    /// The customer of a sale, where it has one.
    void add(Place place, SalePayload.CompletedV1 sale) {
        CustomerPayload.SaleCustomerV1 customer = sale.customer();
        if (customer != null) {
            ofSales.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    customer.customerId(),
                    customer.name(),
                    kind(customer.identity()),
                    number(customer.identity()),
                    customer.onReceipt());
        }
    }

    private static @Nullable String kind(CustomerPayload.@Nullable IdentityV1 identity) {
        return identity == null ? null : identity.kind();
    }

    private static @Nullable String number(CustomerPayload.@Nullable IdentityV1 identity) {
        return identity == null ? null : identity.number();
    }

    /// After the sales, to which rows here point.
    void insertInto(DSLContext db) {
        versions.insertInto(db);
        ofSales.insertInto(db);
        payments.insertInto(db);
    }
}
