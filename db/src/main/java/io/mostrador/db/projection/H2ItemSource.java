package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;
import static org.jooq.impl.DSL.field;

import io.mostrador.db.tables.records.ItemRecord;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.port.ItemSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Record2;

/// The items as they are stored.
public final class H2ItemSource implements ItemSource {
    private static final int PAGE = 5_000;
    /// H2's own number of a row: paging by it walks the table as it lies.
    private static final Field<Long> ROW_NUMBER = field("_ROWID_", Long.class);

    private final H2Link link;

    public H2ItemSource(H2Link link) {
        this.link = link;
    }

    @Override
    public Optional<Item> find(ScanCode code) {
        return link.transact(dsl -> dsl.selectFrom(ITEM)
                .where(ITEM.CODE.eq(code.value()))
                .and(ITEM.REMOVED.isFalse())
                .orderBy(ITEM.ITEM_ID)
                .limit(1)
                .fetchOptional(RowReading::item));
    }

    @Override
    public void forEach(Consumer<Item> consumer) {
        long after = 0;
        List<Record2<Long, ItemRecord>> page = page(after);
        while (!page.isEmpty()) {
            for (Record2<Long, ItemRecord> row : page) {
                after = row.value1();
                if (!row.value2().getRemoved()) {
                    consumer.accept(RowReading.item(row.value2()));
                }
            }
            page = page(after);
        }
    }

    private List<Record2<Long, ItemRecord>> page(long after) {
        return link.transact(dsl -> dsl.select(ROW_NUMBER, ITEM)
                .from(ITEM)
                .where(ROW_NUMBER.gt(after))
                .orderBy(ROW_NUMBER)
                .limit(PAGE)
                .fetch());
    }
}
