package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.ITEM_STAGING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.register.fact.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.DSLContext;

/// Items that were imported: chunks wait in `item_staging` until the import is whole.
final class ItemRows {
    static final String IMPORT = "IMPORT";
    static final String SERVER = "SERVER";

    /// More rows than any chunk has: the place of a row is the entry's sequence times this plus its place
    /// within.
    private static final long ROWS_PER_ENTRY = 1_000_000;

    private final DSLContext dsl;
    private final RowInsert staging;

    ItemRows(Connection connection) throws SQLException {
        dsl = H2File.dsl(connection);
        staging = new RowInsert(connection, ITEM_STAGING);
    }

    void stage(Fact.ItemChunkImported chunk, Place place) throws SQLException {
        long position = place.sequence() * ROWS_PER_ENTRY;
        for (Item item : chunk.items()) {
            position++;
            stage(position, chunk.importId(), item);
        }
        staging.run();
    }

    private void stage(long position, UUID importId, Item item) throws SQLException {
        Money cost = item.cost();
        staging.set(ITEM_STAGING.POSITION, position)
                .set(ITEM_STAGING.IMPORT_ID, importId)
                .set(ITEM_STAGING.ITEM_ID, item.id().value())
                .set(ITEM_STAGING.CODE, item.code().value())
                .set(ITEM_STAGING.NAME, item.name())
                .set(ITEM_STAGING.CATEGORY, item.category())
                .set(ITEM_STAGING.UNIT, item.unit().name())
                .set(ITEM_STAGING.UNIT_PRICE_MINOR, item.unitPrice().amountMinor())
                .set(ITEM_STAGING.TAX_BASIS_POINTS, item.taxRate().basisPoints())
                .set(ITEM_STAGING.COST_MINOR, cost == null ? null : cost.amountMinor())
                .set(ITEM_STAGING.CURRENCY, item.unitPrice().currency().getCurrencyCode())
                .add();
    }

    /// Merges a whole import and clears the staging table, also of imports that never became whole.
    ///
    /// @throws IllegalStateException when the import has not the rows it says
    void merge(Fact.ItemsImported imported) {
        int staged = dsl.fetchCount(ITEM_STAGING, ITEM_STAGING.IMPORT_ID.eq(imported.importId()));
        if (staged != imported.itemCount()) {
            throw new IllegalStateException(
                    "the import has " + staged + " items in its chunks, not " + imported.itemCount());
        }
        removeEarlierDoubles(imported.importId());
        dsl.insertInto(ITEM, ITEM.fields())
                .select(dsl.select(
                                ITEM_STAGING.ITEM_ID,
                                ITEM_STAGING.CODE,
                                ITEM_STAGING.NAME,
                                ITEM_STAGING.CATEGORY,
                                ITEM_STAGING.UNIT,
                                ITEM_STAGING.UNIT_PRICE_MINOR,
                                ITEM_STAGING.TAX_BASIS_POINTS,
                                ITEM_STAGING.COST_MINOR,
                                ITEM_STAGING.CURRENCY,
                                inline(IMPORT),
                                inline(false))
                        .from(ITEM_STAGING)
                        .where(ITEM_STAGING.IMPORT_ID.eq(imported.importId())))
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute();
        dsl.deleteFrom(ITEM_STAGING).execute();
    }

    /// The last row of an item counts.
    private void removeEarlierDoubles(UUID importId) {
        var last = max(ITEM_STAGING.POSITION).as("last");
        var doubles = dsl.select(ITEM_STAGING.ITEM_ID, last)
                .from(ITEM_STAGING)
                .where(ITEM_STAGING.IMPORT_ID.eq(importId))
                .groupBy(ITEM_STAGING.ITEM_ID)
                .having(count().gt(1))
                .fetch();
        for (var row : doubles) {
            dsl.deleteFrom(ITEM_STAGING)
                    .where(ITEM_STAGING.IMPORT_ID.eq(importId))
                    .and(ITEM_STAGING.ITEM_ID.eq(row.value1()))
                    .and(ITEM_STAGING.POSITION.lt(row.value2()))
                    .execute();
        }
    }
}
