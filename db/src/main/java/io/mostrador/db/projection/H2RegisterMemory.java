package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.PROJECTION_STATE;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.TILL;
import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.Z_REPORT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.mostrador.db.tables.records.BasketRecord;
import io.mostrador.db.tables.records.TillSessionRecord;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.port.RegisterMemory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// The register's state as the rows tell it.
public final class H2RegisterMemory implements RegisterMemory {
    private final H2Link link;
    private final Runnable settle;

    /// @param settle waits until the rows of all facts so far can be read
    public H2RegisterMemory(H2Link link, Runnable settle) {
        this.link = link;
        this.settle = settle;
    }

    @Override
    public RegisterState load() {
        settle.run();
        return link.transact(H2RegisterMemory::state);
    }

    @Override
    public Optional<Instant> newestAt() {
        settle.run();
        return link.transact(
                dsl -> Optional.ofNullable(dsl.fetchSingle(PROJECTION_STATE).getNewestAt())
                        .map(OffsetDateTime::toInstant));
    }

    private static RegisterState state(DSLContext dsl) {
        StoreProfile store = RowReading.store(dsl.fetchSingle(TILL));
        return new RegisterState(
                store,
                operators(dsl),
                next(dsl, SALE.RECEIPT_NUMBER, SALE.SERIES.eq(store.series())),
                next(dsl, Z_REPORT.Z_NUMBER, noCondition()),
                new Mode.SignedOut(openTill(dsl)));
    }

    private static List<Operator> operators(DSLContext dsl) {
        return dsl.selectFrom(OPERATOR)
                .orderBy(OPERATOR.SEQUENCE)
                .fetch(row ->
                        new Operator(new OperatorId(row.getOperatorId()), row.getName(), Role.valueOf(row.getRole())));
    }

    private static long next(DSLContext dsl, TableField<?, Long> number, Condition condition) {
        Long highest =
                dsl.select(max(number)).from(number.getTable()).where(condition).fetchOne(0, Long.class);
        return highest == null ? 1 : highest + 1;
    }

    private static @Nullable OpenTill openTill(DSLContext dsl) {
        TillSessionRecord row = dsl.fetchOne(TILL_SESSION, TILL_SESSION.STATE.eq("OPEN"));
        if (row == null) {
            return null;
        }
        return new OpenTill(
                RowReading.session(row),
                RowReading.totals(row),
                basket(dsl, Currency.getInstance(row.getCurrency())),
                suspended(dsl));
    }

    private static Basket basket(DSLContext dsl, Currency currency) {
        BasketRecord open = dsl.fetchOne(BASKET, BASKET.STATE.eq("OPEN"));
        return open == null ? Basket.empty(BasketId.NONE, currency) : basket(dsl, open);
    }

    private static List<SuspendedBasket> suspended(DSLContext dsl) {
        return dsl
                .selectFrom(BASKET)
                .where(BASKET.STATE.eq("SUSPENDED"))
                .orderBy(BASKET.SUSPENDED_SEQUENCE)
                .fetch()
                .stream()
                .map(row -> new SuspendedBasket(
                        basket(dsl, row), row.getSuspendedAt().toInstant(), new OperatorId(row.getSuspendedBy())))
                .toList();
    }

    private static Basket basket(DSLContext dsl, BasketRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new Basket(
                new BasketId(row.getBasketId()),
                currency,
                dsl.selectFrom(BASKET_LINE)
                        .where(BASKET_LINE.BASKET_ID.eq(row.getBasketId()))
                        .orderBy(BASKET_LINE.NUMBER)
                        .fetch(line -> RowReading.line(line, currency)),
                dsl.selectFrom(BASKET_TENDER)
                        .where(BASKET_TENDER.BASKET_ID.eq(row.getBasketId()))
                        .orderBy(BASKET_TENDER.NUMBER)
                        .fetch(tender -> RowReading.tender(tender, currency)));
    }
}
