package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.TILL_SESSION_TENDER;
import static io.mostrador.db.tables.Tables.Z_REPORT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// Till sessions with their running totals, and the Z reports that close them. Totals of several facts are
/// stored together.
final class SessionRows {
    private final DSLContext dsl;
    private final RowChange add;
    private final RowChange keep;
    private final long[] held = new long[10];
    private final Map<TenderType, Long> heldKept = new EnumMap<>(TenderType.class);
    private final Map<Currency, Money> heldForeign = new HashMap<>();
    private @Nullable TillSessionId heldFor;

    SessionRows(Connection connection) throws SQLException {
        dsl = H2File.dsl(connection);
        add = new RowChange(
                connection,
                "open till session",
                dsl.update(TILL_SESSION)
                        .set(TILL_SESSION.SALE_COUNT, plus(TILL_SESSION.SALE_COUNT))
                        .set(TILL_SESSION.RETURN_COUNT, plus(TILL_SESSION.RETURN_COUNT))
                        .set(TILL_SESSION.SALES_TOTAL_MINOR, plus(TILL_SESSION.SALES_TOTAL_MINOR))
                        .set(TILL_SESSION.RETURNS_TOTAL_MINOR, plus(TILL_SESSION.RETURNS_TOTAL_MINOR))
                        .set(TILL_SESSION.DISCOUNTS_TOTAL_MINOR, plus(TILL_SESSION.DISCOUNTS_TOTAL_MINOR))
                        .set(TILL_SESSION.ROUNDING_TOTAL_MINOR, plus(TILL_SESSION.ROUNDING_TOTAL_MINOR))
                        .set(TILL_SESSION.NO_SALE_COUNT, plus(TILL_SESSION.NO_SALE_COUNT))
                        .set(TILL_SESSION.VOIDED_SALE_COUNT, plus(TILL_SESSION.VOIDED_SALE_COUNT))
                        .set(TILL_SESSION.ACCOUNT_PAYMENTS_MINOR, plus(TILL_SESSION.ACCOUNT_PAYMENTS_MINOR))
                        .set(TILL_SESSION.GIFT_CARD_LOADS_MINOR, plus(TILL_SESSION.GIFT_CARD_LOADS_MINOR))
                        .where(TILL_SESSION
                                .TILL_SESSION_ID
                                .eq(param(TILL_SESSION.TILL_SESSION_ID))
                                .and(TILL_SESSION.STATE.eq(inline("OPEN")))));
        keep = new RowChange(
                connection,
                "tender of a till session",
                dsl.update(TILL_SESSION_TENDER)
                        .set(TILL_SESSION_TENDER.KEPT_MINOR, plus(TILL_SESSION_TENDER.KEPT_MINOR))
                        .where(TILL_SESSION_TENDER
                                .TILL_SESSION_ID
                                .eq(param(TILL_SESSION_TENDER.TILL_SESSION_ID))
                                .and(TILL_SESSION_TENDER.TYPE.eq(param(TILL_SESSION_TENDER.TYPE)))));
    }

    private static Field<Long> plus(TableField<?, Long> field) {
        return field.plus(param(field));
    }

    void open(TillSession session, Place place) throws SQLException {
        flush();
        if (dsl.fetchExists(TILL_SESSION, TILL_SESSION.STATE.eq("OPEN"))) {
            throw new IllegalStateException("a till session is open already");
        }
        dsl.insertInto(TILL_SESSION)
                .columns(TILL_SESSION.fields())
                .values(
                        session.id().value(),
                        place.sequence(),
                        "OPEN",
                        session.businessDate(),
                        place.at(),
                        session.openedBy().value(),
                        session.openingFloat().currency().getCurrencyCode(),
                        session.openingFloat().amountMinor(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)
                .execute();
        for (TenderType type : TenderType.values()) {
            dsl.insertInto(TILL_SESSION_TENDER)
                    .columns(TILL_SESSION_TENDER.fields())
                    .values(session.id().value(), type.name(), 0)
                    .execute();
        }
    }

    /// Adds `delta` to the totals of an open session; stored by [#flush].
    void add(TillSessionId id, TillTotals delta) throws SQLException {
        if (!id.equals(heldFor)) {
            flush();
            heldFor = id;
        }
        hold(
                delta.saleCount(),
                delta.returnCount(),
                delta.salesTotal().amountMinor(),
                delta.returnsTotal().amountMinor(),
                delta.discountsTotal().amountMinor(),
                delta.roundingTotal().amountMinor(),
                delta.noSaleCount(),
                delta.voidedSaleCount(),
                delta.accountPayments().amountMinor(),
                delta.giftCardLoads().amountMinor());
        delta.foreignCash().forEach((currency, amount) -> heldForeign.merge(currency, amount, Money::plus));
        delta.kept().forEach((type, amount) -> heldKept.merge(type, amount.amountMinor(), Math::addExact));
    }

    /// In the order of the statement.
    private void hold(long... delta) {
        for (int i = 0; i < held.length; i++) {
            held[i] = Math.addExact(held[i], delta[i]);
        }
    }

    void flush() throws SQLException {
        TillSessionId id = heldFor;
        if (id != null) {
            add.runOne(
                    held[0],
                    held[1],
                    held[2],
                    held[3],
                    held[4],
                    held[5],
                    held[6],
                    held[7],
                    held[8],
                    held[9],
                    id.value());
            for (Map.Entry<TenderType, Long> sum : heldKept.entrySet()) {
                keep.runOne(sum.getValue(), id.value(), sum.getKey().name());
            }
            CurrencyRows.keep(dsl, id.value(), heldForeign.values());
            heldFor = null;
            heldForeign.clear();
            heldKept.clear();
            Arrays.fill(held, 0);
        }
    }

    void close(ZReport report, Place place) throws SQLException {
        flush();
        int closed = dsl.update(TILL_SESSION)
                .set(TILL_SESSION.STATE, "CLOSED")
                .where(TILL_SESSION.TILL_SESSION_ID.eq(report.session().id().value()))
                .and(TILL_SESSION.STATE.eq("OPEN"))
                .execute();
        if (closed != 1) {
            throw new IllegalStateException("no such open till session");
        }
        dsl.insertInto(Z_REPORT)
                .columns(Z_REPORT.fields())
                .values(
                        report.number(),
                        report.session().id().value(),
                        place.sequence(),
                        place.at(),
                        report.closedBy().value(),
                        report.closedByName(),
                        report.countedCash().currency().getCurrencyCode(),
                        report.countedCash().amountMinor(),
                        report.expectedCash().amountMinor())
                .execute();
        CurrencyRows.count(dsl, report);
    }
}
