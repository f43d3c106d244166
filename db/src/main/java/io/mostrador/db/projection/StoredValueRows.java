package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.STORED_VALUE;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.StoredValues;
import java.util.Currency;
import java.util.List;
import org.jooq.DSLContext;

/// What is left on the codes this till knows. Few sales have any, so nothing is kept ready for them.
final class StoredValueRows {
    private StoredValueRows() {}

    /// As tenders and loads of gift cards say it.
    static void add(DSLContext dsl, List<StoredValueUse> uses, Place place) {
        for (StoredValueUse use : uses) {
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
        List<StoredValueUse> known = dsl.selectFrom(STORED_VALUE)
                .fetch(row -> new StoredValueUse(
                        StoredValueCode.of(row.getCode()),
                        Money.of(row.getLeftMinor(), Currency.getInstance(row.getCurrency()))));
        return StoredValues.NONE.after(known);
    }
}
