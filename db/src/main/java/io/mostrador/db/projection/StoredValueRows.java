package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.STORED_VALUE;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.StoredValues;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// What is left on the codes this till issued. Few sales have any, so nothing is kept ready for them.
final class StoredValueRows {
    private StoredValueRows() {}

    /// As the sale's tenders say it.
    static void add(DSLContext dsl, Sale sale, Place place) {
        for (StoredValueUse use : sale.storedValues()) {
            int changed = dsl.update(STORED_VALUE)
                    .set(STORED_VALUE.SEQUENCE, place.sequence())
                    .set(STORED_VALUE.LEFT_MINOR, use.left().amountMinor())
                    .where(STORED_VALUE.CODE.eq(use.code().toString()))
                    .execute();
            if (changed == 0) {
                dsl.insertInto(STORED_VALUE)
                        .columns(STORED_VALUE.fields())
                        .values(
                                use.code().toString(),
                                place.sequence(),
                                use.left().currency().getCurrencyCode(),
                                use.left().amountMinor())
                        .execute();
            }
        }
    }

    static StoredValues all(DSLContext dsl) {
        Map<StoredValueCode, Money> balances = new HashMap<>();
        dsl.selectFrom(STORED_VALUE)
                .where(STORED_VALUE.LEFT_MINOR.gt(0L))
                .forEach(row -> balances.put(
                        StoredValueCode.parse(row.getCode()).orElseThrow(),
                        Money.of(row.getLeftMinor(), Currency.getInstance(row.getCurrency()))));
        return new StoredValues(balances);
    }
}
