package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.CATALOGUE_CURSOR;
import static io.mostrador.db.tables.Tables.ITEM;

import io.mostrador.db.tables.records.ItemRecord;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.money.Money;
import io.mostrador.register.port.CatalogueInbox;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;

/// Items of the server go into the same table, marked as such; the cursor moves in the same transaction.
public final class H2CatalogueInbox implements CatalogueInbox {
    private final H2Link link;
    private final BiConsumer<List<Item>, List<ItemId>> index;

    /// @param index is told of changed and removed items once they are stored
    public H2CatalogueInbox(H2Link link, BiConsumer<List<Item>, List<ItemId>> index) {
        this.link = link;
        this.index = index;
    }

    @Override
    public long cursor() {
        return link.transact(dsl -> dsl.fetchSingle(CATALOGUE_CURSOR).getChangeCursor());
    }

    @Override
    public void apply(List<Item> changed, List<ItemId> removed, long newCursor) {
        link.transact(dsl -> {
            for (Item item : changed) {
                RowPut.put(row(dsl, item));
            }
            for (ItemId id : removed) {
                dsl.update(ITEM)
                        .set(ITEM.REMOVED, true)
                        .set(ITEM.SOURCE, ItemRows.SERVER)
                        .where(ITEM.ITEM_ID.eq(id.value()))
                        .execute();
            }
            return dsl.update(CATALOGUE_CURSOR)
                    .set(CATALOGUE_CURSOR.CHANGE_CURSOR, newCursor)
                    .execute();
        });
        index.accept(changed, removed);
    }

    private static ItemRecord row(DSLContext dsl, Item item) {
        Money cost = item.cost();
        ItemRecord row = dsl.newRecord(ITEM);
        row.setItemId(item.id().value());
        row.setCode(item.code().value());
        row.setName(item.name());
        row.setCategory(item.category());
        row.setUnit(item.unit().name());
        row.setUnitPriceMinor(item.unitPrice().amountMinor());
        row.setTaxes(item.taxes().toString());
        row.setCostMinor(cost == null ? null : cost.amountMinor());
        row.setCurrency(item.unitPrice().currency().getCurrencyCode());
        row.setMinimumAge(item.traits().minimumAge());
        row.setSerialRequired(item.traits().serialRequired());
        row.setDepositCode(TraitColumns.text(item.traits().depositCode()));
        row.setParentCode(TraitColumns.text(item.traits().parentCode()));
        row.setAttributes(TraitColumns.attributes(item.traits()));
        PackOf pack = item.traits().pack();
        row.setPackOf(pack == null ? null : pack.code().value());
        row.setPackContentsThousandths(pack == null ? null : pack.contents().thousandths());
        row.setPackUnit(pack == null ? null : pack.unit());
        row.setParts(TraitColumns.parts(item.traits()));
        row.setChoices(TraitColumns.choices(item.traits()));
        row.setSource(ItemRows.SERVER);
        row.setRemoved(false);
        row.setOpenPrice(item.openPrice().name());
        return row;
    }
}
