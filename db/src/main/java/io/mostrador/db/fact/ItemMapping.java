package io.mostrador.db.fact;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.ItemPayload;
import io.mostrador.sync.protocol.payload.TraitsV1;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Items of the shop. A chunk is of one currency.
final class ItemMapping {
    private ItemMapping() {}

    static ItemPayload payload(Fact.ItemChunkImported chunk) {
        if (chunk.items().isEmpty()) {
            throw new IllegalArgumentException("a chunk of items cannot be empty");
        }
        Currency currency = chunk.items().getFirst().unitPrice().currency();
        return new ItemPayload.ChunkImportedV1(
                chunk.importId(),
                currency.getCurrencyCode(),
                chunk.items().stream().map(item -> payload(item, currency)).toList());
    }

    private static ItemPayload.ItemV1 payload(Item item, Currency currency) {
        Money cost = item.cost();
        if (!item.unitPrice().currency().equals(currency)
                || (cost != null && !cost.currency().equals(currency))) {
            throw new IllegalArgumentException("item " + item.id() + " is not in " + currency + " like its chunk");
        }
        return new ItemPayload.ItemV1(
                item.id().value(),
                item.code().value(),
                item.name(),
                item.category(),
                item.unit().name(),
                item.unitPrice().amountMinor(),
                item.taxes().toString(),
                cost == null ? null : cost.amountMinor(),
                traits(item.traits()),
                item.openPrice().name());
    }

    private static @Nullable TraitsV1 traits(ItemTraits traits) {
        return traits.equals(ItemTraits.PLAIN)
                ? null
                : new TraitsV1(
                        traits.minimumAge(),
                        traits.serialRequired(),
                        text(traits.depositCode()),
                        text(traits.parentCode()),
                        traits.attributes(),
                        ContentsMapping.payload(traits.pack()),
                        ContentsMapping.payload(traits.parts()),
                        ContentsMapping.choices(traits.choices()));
    }

    static Fact fact(ItemPayload payload) {
        return switch (payload) {
            case ItemPayload.ChunkImportedV1(var importId, var currency, var items) ->
                new Fact.ItemChunkImported(
                        importId,
                        items.stream()
                                .map(item -> item(item, Currency.getInstance(currency)))
                                .toList());
            case ItemPayload.ImportedV1(var importId, long count) -> new Fact.ItemsImported(importId, count);
        };
    }

    private static Item item(ItemPayload.ItemV1 payload, Currency currency) {
        Long cost = payload.costMinor();
        return new Item(
                new ItemId(payload.itemId()),
                new ScanCode(payload.code()),
                payload.name(),
                payload.category(),
                UnitOfMeasure.valueOf(payload.unit()),
                Money.of(payload.unitPriceMinor(), currency),
                TaxCodes.parse(payload.taxes()),
                cost == null ? null : Money.of(cost, currency),
                traits(payload.traits(), currency),
                OpenPrice.valueOf(payload.openPrice()));
    }

    private static ItemTraits traits(@Nullable TraitsV1 payload, Currency currency) {
        return payload == null
                ? ItemTraits.PLAIN
                : new ItemTraits(
                        payload.minimumAge(),
                        payload.serialRequired(),
                        code(payload.depositCode()),
                        code(payload.parentCode()),
                        payload.attributes(),
                        ContentsMapping.pack(payload.pack()),
                        ContentsMapping.parts(payload.parts()),
                        ContentsMapping.choices(payload.choices(), currency));
    }

    private static @Nullable ScanCode code(@Nullable String code) {
        return code == null ? null : new ScanCode(code);
    }

    private static @Nullable String text(@Nullable ScanCode code) {
        return code == null ? null : code.value();
    }
}
