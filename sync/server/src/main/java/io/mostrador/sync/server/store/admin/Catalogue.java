package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.ITEM;
import static io.mostrador.sync.server.tables.Tables.TENANT;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.sync.server.store.TenantTransactions;
import io.mostrador.sync.server.tables.records.ItemRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The items of a tenant, as its administrator changes them. Each change takes the tenant's next change number
/// in the transaction that makes it, so tills see changes in the order in which they became visible.
public final class Catalogue {
    private static final int ROWS_A_STATEMENT = 1_000;

    private final TenantTransactions owner;

    public Catalogue(TenantTransactions owner) {
        this.owner = owner;
    }

    /// Adds or replaces items; of two with the same id the later one counts. All or none.
    public void put(UUID tenantId, Collection<Item> items) {
        Map<ItemId, Item> latest = new LinkedHashMap<>();
        items.forEach(item -> latest.put(item.id(), item));
        owner.inTenant(tenantId, db -> {
            long number = takeNumbers(db, tenantId, latest.size());
            List<ItemRecord> rows = new ArrayList<>();
            for (Item item : latest.values()) {
                rows.add(row(tenantId, item, ++number));
                if (rows.size() == ROWS_A_STATEMENT) {
                    upsert(db, rows);
                    rows.clear();
                }
            }
            upsert(db, rows);
            return latest.size();
        });
    }

    /// Removes items; ids that are not there are passed over.
    public void remove(UUID tenantId, Collection<ItemId> ids) {
        Set<ItemId> distinct = new LinkedHashSet<>(ids);
        owner.inTenant(tenantId, db -> {
            long number = takeNumbers(db, tenantId, distinct.size());
            for (ItemId id : distinct) {
                db.update(ITEM)
                        .set(ITEM.REMOVED, true)
                        .set(ITEM.CHANGE_NUMBER, ++number)
                        .where(ITEM.TENANT_ID.eq(tenantId), ITEM.ITEM_ID.eq(id.value()))
                        .execute();
            }
            return distinct.size();
        });
    }

    /// Takes the next `count` change numbers and holds the tenant's counter until the transaction ends.
    ///
    /// @return the number before them
    private static long takeNumbers(DSLContext db, UUID tenantId, int count) {
        Long last = db.update(TENANT)
                .set(TENANT.ITEM_CHANGE, TENANT.ITEM_CHANGE.plus(count))
                .where(TENANT.TENANT_ID.eq(tenantId))
                .returningResult(TENANT.ITEM_CHANGE)
                .fetchOne(TENANT.ITEM_CHANGE);
        if (last == null) {
            throw new IllegalArgumentException("there is no tenant " + tenantId);
        }
        return last - count;
    }

    private static ItemRecord row(UUID tenantId, Item item, long number) {
        PackOf pack = item.traits().pack();
        return new ItemRecord(
                tenantId,
                item.id().value(),
                number,
                false,
                item.code().value(),
                item.name(),
                item.category(),
                item.unit().name(),
                item.unitPrice().currency().getCurrencyCode(),
                item.unitPrice().amountMinor(),
                item.taxes().toString(),
                item.cost() == null ? null : item.cost().amountMinor(),
                item.traits().minimumAge(),
                item.traits().serialRequired(),
                text(item.traits().depositCode()),
                text(item.traits().parentCode()),
                item.traits().attributes().toArray(String[]::new),
                pack == null ? null : pack.code().value(),
                pack == null ? null : pack.contents().thousandths(),
                pack == null ? null : pack.unit(),
                item.traits().parts().stream().map(BundlePart::toString).toArray(String[]::new),
                item.traits().choices().stream().map(ChoiceGroup::toString).toArray(String[]::new),
                item.openPrice().name());
    }

    private static @Nullable String text(@Nullable ScanCode code) {
        return code == null ? null : code.value();
    }

    private static void upsert(DSLContext db, List<ItemRecord> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = db.insertInto(ITEM).columns(ITEM.fields());
        for (ItemRecord row : rows) {
            insert = insert.values(row.intoArray());
        }
        insert.onConflict(ITEM.TENANT_ID, ITEM.ITEM_ID)
                .doUpdate()
                .set(ITEM.CHANGE_NUMBER, DSL.excluded(ITEM.CHANGE_NUMBER))
                .set(ITEM.REMOVED, DSL.excluded(ITEM.REMOVED))
                .set(ITEM.CODE, DSL.excluded(ITEM.CODE))
                .set(ITEM.NAME, DSL.excluded(ITEM.NAME))
                .set(ITEM.CATEGORY, DSL.excluded(ITEM.CATEGORY))
                .set(ITEM.UNIT, DSL.excluded(ITEM.UNIT))
                .set(ITEM.CURRENCY, DSL.excluded(ITEM.CURRENCY))
                .set(ITEM.UNIT_PRICE_MINOR, DSL.excluded(ITEM.UNIT_PRICE_MINOR))
                .set(ITEM.TAXES, DSL.excluded(ITEM.TAXES))
                .set(ITEM.COST_MINOR, DSL.excluded(ITEM.COST_MINOR))
                .set(ITEM.MINIMUM_AGE, DSL.excluded(ITEM.MINIMUM_AGE))
                .set(ITEM.SERIAL_REQUIRED, DSL.excluded(ITEM.SERIAL_REQUIRED))
                .set(ITEM.DEPOSIT_CODE, DSL.excluded(ITEM.DEPOSIT_CODE))
                .set(ITEM.PARENT_CODE, DSL.excluded(ITEM.PARENT_CODE))
                .set(ITEM.ATTRIBUTES, DSL.excluded(ITEM.ATTRIBUTES))
                .set(ITEM.PACK_OF, DSL.excluded(ITEM.PACK_OF))
                .set(ITEM.PACK_CONTENTS_THOUSANDTHS, DSL.excluded(ITEM.PACK_CONTENTS_THOUSANDTHS))
                .set(ITEM.PACK_UNIT, DSL.excluded(ITEM.PACK_UNIT))
                .set(ITEM.PARTS, DSL.excluded(ITEM.PARTS))
                .set(ITEM.CHOICES, DSL.excluded(ITEM.CHOICES))
                .set(ITEM.OPEN_PRICE, DSL.excluded(ITEM.OPEN_PRICE))
                .execute();
    }
}
