package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ACCOUNT_PAYMENT;
import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_BREAK;
import static io.mostrador.db.tables.Tables.BASKET_COUPON;
import static io.mostrador.db.tables.Tables.BASKET_CUSTOMER;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_LINE_RETURN;
import static io.mostrador.db.tables.Tables.BASKET_OVERRIDE;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static io.mostrador.db.tables.Tables.CATALOGUE_CURSOR;
import static io.mostrador.db.tables.Tables.CUSTOMER;
import static io.mostrador.db.tables.Tables.GIFT_CARD_LOAD;
import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.ITEM_STAGING;
import static io.mostrador.db.tables.Tables.NO_SALE;
import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.PAYMENT_ATTEMPT;
import static io.mostrador.db.tables.Tables.PRINT_JOB;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_COUPON;
import static io.mostrador.db.tables.Tables.SALE_CUSTOMER;
import static io.mostrador.db.tables.Tables.SALE_LINE;
import static io.mostrador.db.tables.Tables.SALE_LINE_MODIFIER;
import static io.mostrador.db.tables.Tables.SALE_LINE_RETURN;
import static io.mostrador.db.tables.Tables.STORED_VALUE;
import static io.mostrador.db.tables.Tables.SYNC_CURSOR;
import static io.mostrador.db.tables.Tables.SYNC_REJECTION;
import static io.mostrador.db.tables.Tables.TAX_LINE;
import static io.mostrador.db.tables.Tables.TENDER_LINE;
import static io.mostrador.db.tables.Tables.TILL;
import static io.mostrador.db.tables.Tables.TILL_KEY;
import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.TILL_SESSION_CURRENCY;
import static io.mostrador.db.tables.Tables.TILL_SESSION_TENDER;
import static io.mostrador.db.tables.Tables.Z_REPORT;
import static io.mostrador.db.tables.Tables.Z_REPORT_CURRENCY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// Reads through all tables after an unclean stop and compares the sums. Doubt is enough to make the file
/// anew. (Half a transaction can be in a file that H2 was writing while the machine stopped.)
final class ProjectionAudit {
    private static final List<Table<?>> OTHERS = List.of(
            TILL,
            OPERATOR,
            TILL_SESSION,
            TILL_SESSION_TENDER,
            TILL_SESSION_CURRENCY,
            STORED_VALUE,
            Z_REPORT,
            Z_REPORT_CURRENCY,
            NO_SALE,
            SALE_LINE_RETURN,
            BASKET,
            BASKET_LINE,
            BASKET_OVERRIDE,
            BASKET_BREAK,
            BASKET_LINE_RETURN,
            BASKET_TENDER,
            BASKET_CUSTOMER,
            CUSTOMER,
            SALE_CUSTOMER,
            ACCOUNT_PAYMENT,
            BASKET_COUPON,
            SALE_COUPON,
            PAYMENT_ATTEMPT,
            ITEM,
            ITEM_STAGING,
            PRINT_JOB,
            SYNC_CURSOR,
            SYNC_REJECTION,
            TILL_KEY,
            CATALOGUE_CURSOR);

    private static final List<TableField<?, Long>> SEQUENCES = List.of(
            OPERATOR.SEQUENCE,
            TILL_SESSION.SEQUENCE,
            Z_REPORT.SEQUENCE,
            NO_SALE.SEQUENCE,
            SALE.SEQUENCE,
            STORED_VALUE.SEQUENCE,
            BASKET.SEQUENCE,
            PAYMENT_ATTEMPT.SEQUENCE,
            CUSTOMER.SEQUENCE,
            SALE_CUSTOMER.SEQUENCE,
            ACCOUNT_PAYMENT.SEQUENCE,
            GIFT_CARD_LOAD.SEQUENCE,
            ITEM_STAGING.SEQUENCE,
            PRINT_JOB.SEQUENCE);

    private final DSLContext dsl;

    ProjectionAudit(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// What is wrong, or empty.
    Optional<String> doubt(ProjectionState state) {
        long sales = sumOf(SALE.TOTAL_MINOR);
        if (dsl.fetchCount(SALE) != state.saleCount() || sales != state.saleTotalMinor()) {
            return Optional.of("the sales make " + sales + ", the running total is " + state.saleTotalMinor());
        }
        if (sumOf(SALE_LINE.AMOUNT_MINOR) != sumOf(SALE.LINES_MINOR)) {
            return Optional.of("the lines do not make the sales");
        }
        if (sumOf(TAX_LINE.AMOUNT_MINOR) != sumOf(SALE.TAX_MINOR)) {
            return Optional.of("the taxes do not make those of the sales");
        }
        long rounding = sumOf(SALE.ROUNDING_MINOR);
        if (sumOf(TENDER_LINE.AMOUNT_MINOR) - sumOf(SALE.CHANGE_MINOR) != sales + rounding) {
            return Optional.of("the tenders do not make the sales");
        }
        long paid = sumOf(ACCOUNT_PAYMENT.AMOUNT_MINOR);
        long loaded = sumOf(GIFT_CARD_LOAD.AMOUNT_MINOR);
        // An exchange is a sale and a return.
        long counted = sumOf(TILL_SESSION.SALE_COUNT) + sumOf(TILL_SESSION.RETURN_COUNT);
        if (counted < state.saleCount()
                || counted > 2 * state.saleCount()
                || sumOf(TILL_SESSION.SALES_TOTAL_MINOR) + sumOf(TILL_SESSION.RETURNS_TOTAL_MINOR) != sales
                || sumOf(TILL_SESSION_TENDER.KEPT_MINOR) != sales + rounding + paid + loaded
                || sumOf(TILL_SESSION.ACCOUNT_PAYMENTS_MINOR) != paid
                || sumOf(TILL_SESSION.GIFT_CARD_LOADS_MINOR) != loaded
                || sumOf(TILL_SESSION.ROUNDING_TOTAL_MINOR) != rounding) {
            return Optional.of("the till sessions do not make the sales");
        }
        if (sumOf(TENDER_LINE.FOREIGN_MINOR) != sumOf(TILL_SESSION_CURRENCY.KEPT_MINOR)) {
            return Optional.of("the foreign cash of the sales is not that of the till sessions");
        }
        // What was taken on trust leaves a card with nothing here.
        if (sumOf(TENDER_LINE.AMOUNT_MINOR, TENDER_LINE.LEFT_MINOR.isNotNull())
                != loaded - sumOf(STORED_VALUE.LEFT_MINOR)) {
            return Optional.of("the codes issued and used do not make what is left on them");
        }
        if (sumOf(SALE_LINE_MODIFIER.AMOUNT_MINOR) != sumOf(TILL_SESSION.DISCOUNTS_TOTAL_MINOR)) {
            return Optional.of("the price modifiers do not make the discounts of the till sessions");
        }
        if (sumOf(CUSTOMER.BALANCE_MINOR)
                != ofKnownCustomers(SALE_CUSTOMER.ON_ACCOUNT_MINOR, SALE_CUSTOMER.CUSTOMER_ID)
                        - ofKnownCustomers(ACCOUNT_PAYMENT.AMOUNT_MINOR, ACCOUNT_PAYMENT.CUSTOMER_ID)) {
            return Optional.of("the sales and payments on account do not make what customers owe");
        }
        if (sumOf(TILL_SESSION.NO_SALE_COUNT) != dsl.fetchCount(NO_SALE)) {
            return Optional.of("the till sessions have other drawer openings than there are");
        }
        for (TableField<?, Long> sequence : SEQUENCES) {
            if (highest(sequence) > state.appliedSequence()) {
                return Optional.of("there are rows of an entry that was not applied as a whole");
            }
        }
        OTHERS.forEach(this::readThrough);
        return Optional.empty();
    }

    private long highest(TableField<?, Long> field) {
        return dsl.select(coalesce(DSL.max(field), 0L))
                .from(field.getTable())
                .fetchSingle()
                .value1();
    }

    private long sumOf(TableField<?, Long> field) {
        return sumOf(field, DSL.noCondition());
    }

    private long sumOf(TableField<?, Long> field, Condition where) {
        return dsl.select(coalesce(sum(field), BigDecimal.ZERO))
                .from(field.getTable())
                .where(where)
                .fetchSingle()
                .value1()
                .longValue();
    }

    private long ofKnownCustomers(TableField<?, Long> field, TableField<?, UUID> customer) {
        return dsl.select(coalesce(sum(field), BigDecimal.ZERO))
                .from(field.getTable())
                .where(customer.in(dsl.select(CUSTOMER.CUSTOMER_ID).from(CUSTOMER)))
                .fetchSingle()
                .value1()
                .longValue();
    }

    /// Makes H2 look at every row; a damaged page throws.
    private void readThrough(Table<?> table) {
        Field<?> lastColumn = table.field(table.fields().length - 1);
        dsl.select(DSL.max(DSL.cast(lastColumn, String.class))).from(table).fetch();
    }
}
