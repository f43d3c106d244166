package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.ITEM;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.sync.protocol.payload.ChoiceGroupV1;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.PartV1;
import io.mostrador.sync.protocol.payload.TraitsV1;
import io.mostrador.sync.protocol.wire.CatalogueItem;
import io.mostrador.sync.protocol.wire.ItemPage;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.tables.records.ItemRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed in the tenant's items, in the order of the changes.
public final class ItemFeed {
    private static final TraitsV1 PLAIN = new TraitsV1(0, false, null, null, List.of());

    private final Tills tills;

    public ItemFeed(Tills tills) {
        this.tills = tills;
    }

    /// The changes after `cursor`, at most `limit`.
    public ItemPage after(TillIdentity till, long cursor, int limit) {
        List<ItemRecord> rows = tills.inTill(
                till,
                db -> db.selectFrom(ITEM)
                        .where(ITEM.TENANT_ID.eq(till.tenantId()), ITEM.CHANGE_NUMBER.gt(cursor))
                        .orderBy(ITEM.CHANGE_NUMBER)
                        .limit(limit + 1)
                        .fetch());
        boolean more = rows.size() > limit;
        List<ItemRecord> page = more ? rows.subList(0, limit) : rows;
        List<CatalogueItem> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (ItemRecord row : page) {
            if (row.getRemoved()) {
                removed.add(row.getItemId());
            } else {
                changed.add(item(row));
            }
        }
        return new ItemPage(
                changed, removed, page.isEmpty() ? cursor : page.getLast().getChangeNumber(), more);
    }

    private static CatalogueItem item(ItemRecord row) {
        return new CatalogueItem(
                row.getItemId(),
                row.getCode(),
                row.getName(),
                row.getCategory(),
                row.getUnit(),
                row.getCurrency(),
                row.getUnitPriceMinor(),
                row.getTaxes(),
                row.getCostMinor(),
                traits(row),
                row.getOpenPrice());
    }

    private static List<PartV1> parts(ItemRecord row) {
        return Arrays.stream(row.getParts())
                .map(BundlePart::parse)
                .map(part -> new PartV1(part.code().value(), part.quantity().thousandths()))
                .toList();
    }

    private static List<ChoiceGroupV1> choices(ItemRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return Arrays.stream(row.getChoices())
                .map(text -> ChoiceGroup.parse(text, currency))
                .map(group -> new ChoiceGroupV1(
                        group.name(),
                        group.least(),
                        group.most(),
                        group.choices().stream()
                                .map(choice -> new ChoiceGroupV1.ChoiceV1(
                                        choice.name(), choice.extra().amountMinor()))
                                .toList()))
                .toList();
    }

    private static @Nullable PackV1 pack(ItemRecord row) {
        String code = row.getPackOf();
        return code == null ? null : new PackV1(code, row.getPackContentsThousandths(), row.getPackUnit());
    }

    private static @Nullable TraitsV1 traits(ItemRecord row) {
        TraitsV1 traits = new TraitsV1(
                row.getMinimumAge(),
                row.getSerialRequired(),
                row.getDepositCode(),
                row.getParentCode(),
                List.of(row.getAttributes()),
                pack(row),
                parts(row),
                choices(row));
        return traits.equals(PLAIN) ? null : traits;
    }
}
