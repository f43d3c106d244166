package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_LINE_RETURN;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static io.mostrador.db.tables.Tables.CATALOGUE_CURSOR;
import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.ITEM_STAGING;
import static io.mostrador.db.tables.Tables.NO_SALE;
import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.PAYMENT_ATTEMPT;
import static io.mostrador.db.tables.Tables.PRINT_JOB;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_LINE;
import static io.mostrador.db.tables.Tables.SALE_LINE_MODIFIER;
import static io.mostrador.db.tables.Tables.SALE_LINE_RETURN;
import static io.mostrador.db.tables.Tables.SYNC_CURSOR;
import static io.mostrador.db.tables.Tables.SYNC_REJECTION;
import static io.mostrador.db.tables.Tables.TAX_LINE;
import static io.mostrador.db.tables.Tables.TENDER_LINE;
import static io.mostrador.db.tables.Tables.TILL;
import static io.mostrador.db.tables.Tables.TILL_KEY;
import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.TILL_SESSION_TENDER;
import static io.mostrador.db.tables.Tables.Z_REPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
            Z_REPORT,
            NO_SALE,
            SALE_LINE_RETURN,
            BASKET,
            BASKET_LINE,
            BASKET_LINE_RETURN,
            BASKET_TENDER,
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
            BASKET.SEQUENCE,
            PAYMENT_ATTEMPT.SEQUENCE,
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
        // An exchange is a sale and a return.
        long counted = sumOf(TILL_SESSION.SALE_COUNT) + sumOf(TILL_SESSION.RETURN_COUNT);
        if (counted < state.saleCount()
                || counted > 2 * state.saleCount()
                || sumOf(TILL_SESSION.SALES_TOTAL_MINOR) + sumOf(TILL_SESSION.RETURNS_TOTAL_MINOR) != sales
                || sumOf(TILL_SESSION_TENDER.KEPT_MINOR) != sales + rounding
                || sumOf(TILL_SESSION.ROUNDING_TOTAL_MINOR) != rounding) {
            return Optional.of("the till sessions do not make the sales");
        }
        if (sumOf(SALE_LINE_MODIFIER.AMOUNT_MINOR) != sumOf(TILL_SESSION.DISCOUNTS_TOTAL_MINOR)) {
            return Optional.of("the price modifiers do not make the discounts of the till sessions");
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
        return dsl.select(coalesce(sum(field), BigDecimal.ZERO))
                .from(field.getTable())
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
