package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ACCOUNT_PAYMENT;
import static io.mostrador.db.tables.Tables.CUSTOMER;
import static io.mostrador.db.tables.Tables.SALE_CUSTOMER;

import io.mostrador.db.tables.records.CustomerRecord;
import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import java.sql.Connection;
import org.jooq.DSLContext;

/// Customers, their sales and what they pay on account. A sale of somebody unknown makes no row here.
final class CustomerRows {
    private final DSLContext dsl;

    CustomerRows(Connection connection) {
        dsl = H2File.dsl(connection);
    }

    void register(Customer customer, Place place) {
        var row = dsl.newRecord(CUSTOMER);
        row.setCustomerId(customer.id().value());
        row.setBalanceMinor(0L);
        set(row, customer, place);
        row.insert();
    }

    /// @throws IllegalStateException when there is no such customer
    void change(Customer customer, Place place) {
        var row = dsl.fetchOptional(
                        CUSTOMER, CUSTOMER.CUSTOMER_ID.eq(customer.id().value()))
                .orElseThrow(() -> new IllegalStateException("no such customer: " + customer.id()));
        set(row, customer, place);
        row.update();
    }

    private static void set(CustomerRecord row, Customer customer, Place place) {
        IdentityNumber identity = customer.identity();
        CustomerGroup group = customer.group();
        row.setSequence(place.sequence());
        row.setName(customer.name());
        row.setIdentityKind(identity == null ? null : identity.kind());
        row.setIdentityNumber(identity == null ? null : identity.number());
        row.setPhone(customer.phone());
        row.setEmail(customer.email());
        row.setCustomerGroup(group == null ? null : group.value());
        row.setCurrency(customer.creditLimit().currency().getCurrencyCode());
        row.setCreditLimitMinor(customer.creditLimit().amountMinor());
        row.setNote(customer.note());
    }

    /// The customer of a sale, where it has one, and what is owed for it.
    void sell(Sale sale, Place place) {
        SaleCustomer customer = sale.customer();
        if (customer == null) {
            return;
        }
        Money onAccount = sale.kept(TenderType.ON_ACCOUNT);
        IdentityNumber identity = customer.identity();
        dsl.insertInto(SALE_CUSTOMER)
                .columns(SALE_CUSTOMER.fields())
                .values(
                        sale.id().value(),
                        place.sequence(),
                        customer.id().value(),
                        customer.name(),
                        identity == null ? null : identity.kind(),
                        identity == null ? null : identity.number(),
                        customer.onReceipt(),
                        onAccount.amountMinor())
                .execute();
        owe(customer.id(), onAccount);
    }

    void pay(AccountPayment payment, Place place) {
        SaleCustomer customer = payment.customer();
        IdentityNumber identity = customer.identity();
        dsl.insertInto(ACCOUNT_PAYMENT)
                .columns(ACCOUNT_PAYMENT.fields())
                .values(
                        payment.id().value(),
                        place.sequence(),
                        payment.tillSessionId().value(),
                        customer.id().value(),
                        customer.name(),
                        identity == null ? null : identity.kind(),
                        identity == null ? null : identity.number(),
                        customer.onReceipt(),
                        payment.tender().type().name(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.amount().amountMinor(),
                        payment.tender().reference(),
                        payment.balanceAfter().amountMinor(),
                        place.at(),
                        payment.operatorId().value(),
                        payment.operatorName())
                .execute();
        owe(customer.id(), payment.amount().negated());
    }

    /// A customer this till does not know (a sale brought back without its customer) owes nothing here.
    private void owe(CustomerId id, Money change) {
        if (!change.isZero()) {
            dsl.update(CUSTOMER)
                    .set(CUSTOMER.BALANCE_MINOR, CUSTOMER.BALANCE_MINOR.plus(change.amountMinor()))
                    .where(CUSTOMER.CUSTOMER_ID.eq(id.value()))
                    .execute();
        }
    }
}
