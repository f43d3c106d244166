package io.mostrador.sync.client;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.Choice;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.register.port.CatalogueInbox;
import io.mostrador.sync.protocol.payload.ChoiceGroupV1;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.TraitsV1;
import io.mostrador.sync.protocol.wire.CatalogueItem;
import io.mostrador.sync.protocol.wire.ItemPage;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings item changes from the server, page after page.
final class ItemsDown {
    private static final System.Logger LOG = System.getLogger(ItemsDown.class.getName());
    private static final int PAGE_ITEMS = 1_000;

    private final TenantLink link;
    private final CatalogueInbox inbox;

    ItemsDown(TenantLink link, CatalogueInbox inbox) {
        this.link = link;
        this.inbox = inbox;
    }

    /// Takes one page.
    ///
    /// @return whether there is another one already
    boolean takePage() {
        long cursor = inbox.cursor();
        ItemPage page = link.items(cursor, PAGE_ITEMS);
        if (page.cursor() <= cursor) {
            return false;
        }
        inbox.apply(items(page), page.removed().stream().map(ItemId::new).toList(), page.cursor());
        return page.more();
    }

    private static List<Item> items(ItemPage page) {
        List<Item> items = new ArrayList<>(page.changed().size());
        for (CatalogueItem item : page.changed()) {
            try {
                items.add(item(item));
            } catch (IllegalArgumentException e) {
                // One item that this till's version does not understand must not keep it from all others.
                LOG.log(Level.WARNING, "The server''s item {0} is left out: {1}", item.itemId(), e.getMessage());
            }
        }
        return items;
    }

    private static Item item(CatalogueItem item) {
        Currency currency = Currency.getInstance(item.currency());
        Long cost = item.costMinor();
        return new Item(
                new ItemId(item.itemId()),
                new ScanCode(item.code()),
                item.name(),
                item.category(),
                UnitOfMeasure.valueOf(item.unit()),
                Money.of(item.unitPriceMinor(), currency),
                TaxCodes.parse(item.taxes()),
                cost == null ? null : Money.of(cost, currency),
                traits(item.traits(), currency),
                OpenPrice.valueOf(item.openPrice()));
    }

    private static ChoiceGroup choices(ChoiceGroupV1 group, Currency currency) {
        return new ChoiceGroup(
                group.name(),
                group.least(),
                group.most(),
                group.choices().stream()
                        .map(choice -> new Choice(choice.name(), Money.of(choice.extraMinor(), currency)))
                        .toList());
    }

    private static @Nullable PackOf pack(@Nullable PackV1 pack) {
        return pack == null
                ? null
                : new PackOf(new ScanCode(pack.code()), new Quantity(pack.contentsThousandths()), pack.unit());
    }

    private static ItemTraits traits(@Nullable TraitsV1 traits, Currency currency) {
        return traits == null
                ? ItemTraits.PLAIN
                : new ItemTraits(
                        traits.minimumAge(),
                        traits.serialRequired(),
                        code(traits.depositCode()),
                        code(traits.parentCode()),
                        traits.attributes(),
                        pack(traits.pack()),
                        traits.parts().stream()
                                .map(part -> new BundlePart(
                                        new ScanCode(part.code()), new Quantity(part.quantityThousandths())))
                                .toList(),
                        traits.choices().stream()
                                .map(group -> choices(group, currency))
                                .toList());
    }

    private static @Nullable ScanCode code(@Nullable String code) {
        return code == null ? null : new ScanCode(code);
    }
}
