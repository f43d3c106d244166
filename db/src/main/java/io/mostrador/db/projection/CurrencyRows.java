package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.TILL_SESSION_CURRENCY;
import static io.mostrador.db.tables.Tables.Z_REPORT_CURRENCY;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.ZReport;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// Cash of other currencies in till sessions and Z reports. Few sales have any, so nothing is kept ready for it.
final class CurrencyRows {
    private CurrencyRows() {}

    /// Adds amounts, each of its own currency, to an open session.
    static void keep(DSLContext dsl, UUID sessionId, Collection<Money> amounts) {
        for (Money amount : amounts) {
            String currency = amount.currency().getCurrencyCode();
            int changed = dsl.update(TILL_SESSION_CURRENCY)
                    .set(TILL_SESSION_CURRENCY.KEPT_MINOR, TILL_SESSION_CURRENCY.KEPT_MINOR.plus(amount.amountMinor()))
                    .where(TILL_SESSION_CURRENCY.TILL_SESSION_ID.eq(sessionId))
                    .and(TILL_SESSION_CURRENCY.CURRENCY.eq(currency))
                    .execute();
            if (changed == 0) {
                dsl.insertInto(TILL_SESSION_CURRENCY)
                        .columns(TILL_SESSION_CURRENCY.fields())
                        .values(sessionId, currency, amount.amountMinor())
                        .execute();
            }
        }
    }

    static Map<Currency, Money> kept(DSLContext dsl, UUID sessionId) {
        return dsl.selectFrom(TILL_SESSION_CURRENCY)
                .where(TILL_SESSION_CURRENCY.TILL_SESSION_ID.eq(sessionId))
                .fetchMap(
                        row -> Currency.getInstance(row.getCurrency()),
                        row -> Money.of(row.getKeptMinor(), Currency.getInstance(row.getCurrency())));
    }

    static void count(DSLContext dsl, ZReport report) {
        for (CashCount count : report.foreignCounts()) {
            dsl.insertInto(Z_REPORT_CURRENCY)
                    .columns(Z_REPORT_CURRENCY.fields())
                    .values(
                            report.number(),
                            count.counted().currency().getCurrencyCode(),
                            count.counted().amountMinor(),
                            count.expected().amountMinor())
                    .execute();
        }
    }

    /// What was counted for a Z report, in the order of the currencies' codes.
    static List<Money> counted(DSLContext dsl, long zNumber) {
        return dsl.selectFrom(Z_REPORT_CURRENCY)
                .where(Z_REPORT_CURRENCY.Z_NUMBER.eq(zNumber))
                .orderBy(Z_REPORT_CURRENCY.CURRENCY)
                .fetch(row -> Money.of(row.getCountedMinor(), Currency.getInstance(row.getCurrency())));
    }
}
