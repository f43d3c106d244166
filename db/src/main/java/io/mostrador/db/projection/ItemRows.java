package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM_STAGING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import io.mostrador.domain.item.Item;
import io.mostrador.register.fact.Fact;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;

/// Items that were imported. A chunk is only noted in `item_staging`; the journal has it, and gives it back
/// when the import is whole.
final class ItemRows {
    static final String IMPORT = "IMPORT";
    static final String SERVER = "SERVER";

    /// So many items are sorted before they are merged: an index is filled twice as fast in its order.
    private static final int SORTED = 50_000;

    private final DSLContext dsl;
    private final JournalFacts journal;
    private final RowInsert staging;
    private final ItemMerge items;

    ItemRows(Connection connection, JournalFacts journal) throws SQLException {
        this.journal = journal;
        dsl = H2File.dsl(connection);
        staging = new RowInsert(connection, ITEM_STAGING);
        items = new ItemMerge(connection);
    }

    void stage(Fact.ItemChunkImported chunk, Place place) throws SQLException {
        staging.set(ITEM_STAGING.SEQUENCE, place.sequence())
                .set(ITEM_STAGING.IMPORT_ID, chunk.importId())
                .set(ITEM_STAGING.ITEM_COUNT, (long) chunk.items().size())
                .run();
    }

    /// Merges a whole import; the last of an item that comes twice counts. Chunks of imports that never
    /// became whole are forgotten too.
    ///
    /// @throws IllegalStateException when the import has not the items it says
    void merge(Fact.ItemsImported imported) throws SQLException {
        Record3<Long, Long, BigDecimal> staged = dsl.select(
                        coalesce(min(ITEM_STAGING.SEQUENCE), 0L),
                        coalesce(max(ITEM_STAGING.SEQUENCE), 0L),
                        coalesce(sum(ITEM_STAGING.ITEM_COUNT), BigDecimal.ZERO))
                .from(ITEM_STAGING)
                .where(ITEM_STAGING.IMPORT_ID.eq(imported.importId()))
                .fetchSingle();
        if (staged.value3().longValue() != imported.itemCount()) {
            throw new IllegalStateException(
                    "the import has " + staged.value3() + " items in its chunks, not " + imported.itemCount());
        }
        if (imported.itemCount() > 0) {
            merge(imported.importId(), staged.value1(), staged.value2());
        }
        dsl.deleteFrom(ITEM_STAGING).execute();
    }

    private void merge(UUID importId, long first, long last) throws SQLException {
        List<Item> waiting = new ArrayList<>();
        journal.forEach(first, last, fact -> {
            if (fact instanceof Fact.ItemChunkImported(var id, var chunk) && id.equals(importId)) {
                waiting.addAll(chunk);
            }
            if (waiting.size() >= SORTED) {
                items.merge(waiting);
                waiting.clear();
            }
        });
        items.merge(waiting);
    }
}
