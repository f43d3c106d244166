package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/// Puts imported items into their table, new ones and changed ones alike.
final class ItemMerge {
    private static final int BATCH = 1_000;

    private final PreparedStatement merge;

    ItemMerge(Connection connection) throws SQLException {
        List<Name> names = new ArrayList<>();
        List<Field<?>> values = new ArrayList<>();
        for (Field<?> field : ITEM.fields()) {
            names.add(field.getUnqualifiedName());
            values.add(DSL.param(field));
        }
        // H2's own short form of MERGE, twice as fast as the standard's, which is all that jOOQ still writes.
        merge = connection.prepareStatement(H2File.dsl(connection)
                .query(
                        "MERGE INTO {0} ({1}) KEY ({2}) VALUES ({3})",
                        ITEM, DSL.list(names), ITEM.ITEM_ID.getUnqualifiedName(), DSL.list(values))
                .getSQL());
    }

    /// A list in which an item comes twice leaves its last.
    void merge(List<Item> items) throws SQLException {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(item -> item.id().value()));
        int added = 0;
        for (Item item : sorted) {
            add(item);
            added++;
            if (added % BATCH == 0) {
                merge.executeBatch();
            }
        }
        merge.executeBatch();
    }

    /// In the table's order of columns.
    private void add(Item item) throws SQLException {
        Money cost = item.cost();
        merge.setString(1, item.id().value());
        merge.setString(2, item.code().value());
        merge.setString(3, item.name());
        merge.setString(4, item.category());
        merge.setString(5, item.unit().name());
        merge.setLong(6, item.unitPrice().amountMinor());
        merge.setString(7, item.taxes().toString());
        merge.setObject(8, cost == null ? null : cost.amountMinor());
        merge.setString(9, item.unitPrice().currency().getCurrencyCode());
        ItemTraits traits = item.traits();
        merge.setInt(10, traits.minimumAge());
        merge.setBoolean(11, traits.serialRequired());
        merge.setString(12, TraitColumns.text(traits.depositCode()));
        merge.setString(13, TraitColumns.text(traits.parentCode()));
        merge.setObject(14, TraitColumns.attributes(traits));
        PackOf pack = traits.pack();
        merge.setString(15, pack == null ? null : pack.code().value());
        merge.setObject(16, pack == null ? null : pack.contents().thousandths());
        merge.setString(17, pack == null ? null : pack.unit());
        merge.setObject(18, TraitColumns.parts(traits));
        merge.setObject(19, TraitColumns.choices(traits));
        merge.setString(20, item.openPrice().name());
        merge.setString(21, ItemRows.IMPORT);
        merge.setBoolean(22, false);
        merge.addBatch();
    }
}
