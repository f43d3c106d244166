package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ACCOUNT_PAYMENT;
import static io.mostrador.db.tables.Tables.CUSTOMER;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_CUSTOMER;

import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.register.port.CustomerDealing;
import io.mostrador.register.port.CustomerHistory;
import io.mostrador.register.port.CustomerSource;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// The customers as they are stored, and what they did at this till.
public final class H2Customers implements CustomerSource {
    private final H2Link link;
    private final Runnable settle;

    /// @param settle waits until the rows of all facts so far can be read
    public H2Customers(H2Link link, Runnable settle) {
        this.link = link;
        this.settle = settle;
    }

    @Override
    public void forEach(Consumer<CustomerAccount> consumer) {
        settle.run();
        link.transact(dsl -> dsl.selectFrom(CUSTOMER).fetch(CustomerReading::account))
                .forEach(consumer);
    }

    /// The newest first, at most [CustomerHistory#MOST].
    public List<CustomerDealing> history(CustomerId id) {
        settle.run();
        return link.transact(dsl -> Stream.concat(sales(dsl, id), payments(dsl, id))
                .sorted(Comparator.comparing(CustomerDealing::at).reversed())
                .limit(CustomerHistory.MOST)
                .toList());
    }

    private static Stream<CustomerDealing> sales(DSLContext dsl, CustomerId id) {
        return dsl
                .select(
                        SALE.COMPLETED_AT,
                        SALE.SERIES,
                        SALE.RECEIPT_NUMBER,
                        SALE.CURRENCY,
                        SALE.TOTAL_MINOR,
                        SALE_CUSTOMER.ON_ACCOUNT_MINOR)
                .from(SALE_CUSTOMER)
                .join(SALE)
                .on(SALE.SALE_ID.eq(SALE_CUSTOMER.SALE_ID))
                .where(SALE_CUSTOMER.CUSTOMER_ID.eq(id.value()))
                .orderBy(SALE_CUSTOMER.SEQUENCE.desc())
                .limit(CustomerHistory.MOST)
                .fetch()
                .stream()
                .map(row -> {
                    Currency currency = Currency.getInstance(row.value4());
                    return new CustomerDealing(
                            row.value1().toInstant(),
                            new ReceiptNumber(row.value2(), row.value3()),
                            Money.of(row.value5(), currency),
                            Money.of(row.value6(), currency));
                });
    }

    private static Stream<CustomerDealing> payments(DSLContext dsl, CustomerId id) {
        return dsl
                .selectFrom(ACCOUNT_PAYMENT)
                .where(ACCOUNT_PAYMENT.CUSTOMER_ID.eq(id.value()))
                .orderBy(ACCOUNT_PAYMENT.SEQUENCE.desc())
                .limit(CustomerHistory.MOST)
                .fetch()
                .stream()
                .map(CustomerReading::payment)
                .map(payment -> new CustomerDealing(
                        payment.paidAt(),
                        null,
                        payment.amount(),
                        Money.zero(payment.amount().currency())));
    }
}
