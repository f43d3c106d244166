package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;
import static org.jooq.impl.DSL.field;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.port.ItemSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;

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
        Page page = new Page(List.of(), 0, false);
        while (!page.last()) {
            long after = page.lastRow();
            page = link.transact(dsl -> page(dsl, after));
            page.items().forEach(consumer);
        }
    }

    private record Page(List<Item> items, long lastRow, boolean last) {}

    /// Read from the JDBC result itself: a third of a million rows are read at each start.
    private static Page page(DSLContext dsl, long after) {
        List<Item> items = new ArrayList<>();
        long row = after;
        int rows = 0;
        try (ResultSet result = dsl.select(ITEM.fields())
                .select(ROW_NUMBER)
                .from(ITEM)
                .where(ROW_NUMBER.gt(after))
                .orderBy(ROW_NUMBER)
                .limit(PAGE)
                .fetchResultSet()) {
            while (result.next()) {
                row = result.getLong(ITEM.fields().length + 1);
                rows++;
                if (!result.getBoolean(ITEM.fields().length)) {
                    items.add(RowReading.item(result));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("items cannot be read: " + e.getMessage(), e);
        }
        return new Page(items, row, rows < PAGE);
    }
}
