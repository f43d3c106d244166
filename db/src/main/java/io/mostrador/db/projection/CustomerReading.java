package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET_CUSTOMER;
import static io.mostrador.db.tables.Tables.SALE_CUSTOMER;

import io.mostrador.db.tables.records.AccountPaymentRecord;
import io.mostrador.db.tables.records.CustomerRecord;
import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.customer.AccountPaymentId;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.util.Currency;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Rows of customers to values.
final class CustomerReading {
    private CustomerReading() {}

    static CustomerAccount account(CustomerRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        String group = row.getCustomerGroup();
        return new CustomerAccount(
                new Customer(
                        new CustomerId(row.getCustomerId()),
                        row.getName(),
                        identity(row.getIdentityKind(), row.getIdentityNumber()),
                        row.getPhone(),
                        row.getEmail(),
                        group == null ? null : new CustomerGroup(group),
                        Money.of(row.getCreditLimitMinor(), currency),
                        row.getNote()),
                Money.of(row.getBalanceMinor(), currency));
    }

    static @Nullable SaleCustomer ofSale(DSLContext dsl, UUID saleId) {
        var row = dsl.fetchOne(SALE_CUSTOMER, SALE_CUSTOMER.SALE_ID.eq(saleId));
        return row == null
                ? null
                : new SaleCustomer(
                        new CustomerId(row.getCustomerId()),
                        row.getName(),
                        identity(row.getIdentityKind(), row.getIdentityNumber()),
                        row.getOnReceipt());
    }

    static @Nullable SaleCustomer ofBasket(DSLContext dsl, UUID basketId) {
        var row = dsl.fetchOne(BASKET_CUSTOMER, BASKET_CUSTOMER.BASKET_ID.eq(basketId));
        return row == null
                ? null
                : new SaleCustomer(
                        new CustomerId(row.getCustomerId()),
                        row.getName(),
                        identity(row.getIdentityKind(), row.getIdentityNumber()),
                        row.getOnReceipt());
    }

    static AccountPayment payment(AccountPaymentRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new AccountPayment(
                new AccountPaymentId(row.getAccountPaymentId()),
                new SaleCustomer(
                        new CustomerId(row.getCustomerId()),
                        row.getName(),
                        identity(row.getIdentityKind(), row.getIdentityNumber()),
                        row.getOnReceipt()),
                new TillSessionId(row.getTillSessionId()),
                new TenderLine(
                        1,
                        TenderType.valueOf(row.getType()),
                        Money.of(row.getAmountMinor(), currency),
                        row.getReference()),
                Money.of(row.getBalanceAfterMinor(), currency),
                row.getPaidAt().toInstant(),
                new OperatorId(row.getOperatorId()),
                row.getOperatorName());
    }

    private static @Nullable IdentityNumber identity(@Nullable String kind, @Nullable String number) {
        return kind == null || number == null ? null : new IdentityNumber(kind, number);
    }
}
