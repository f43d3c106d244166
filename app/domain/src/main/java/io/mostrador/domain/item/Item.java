package io.mostrador.domain.item;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import org.jspecify.annotations.Nullable;

/// Something the shop sells.
///
/// @param name 1 to 300 characters, as the shop writes it
/// @param category 0 to 60 characters, empty when the shop gave none
/// @param unitPrice for one `unit`, with or without tax as the store's prices are, never negative
/// @param cost what the shop paid for one `unit`, null when unknown
/// @param traits what selling it asks for beyond its price
/// @param openPrice whether `unitPrice` means nothing, because somebody types the price
public record Item(
        ItemId id,
        ScanCode code,
        String name,
        String category,
        UnitOfMeasure unit,
        Money unitPrice,
        TaxCodes taxes,
        @Nullable Money cost,
        ItemTraits traits,
        OpenPrice openPrice) {
    public static final int MAX_NAME_LENGTH = 300;
    public static final int MAX_CATEGORY_LENGTH = 60;

    /// An item with a price that asks for nothing more.
    public Item(
            ItemId id,
            ScanCode code,
            String name,
            String category,
            UnitOfMeasure unit,
            Money unitPrice,
            TaxCodes taxes,
            @Nullable Money cost) {
        this(id, code, name, category, unit, unitPrice, taxes, cost, OpenPrice.NO);
    }

    /// An item that asks for nothing but, if so, its price.
    public Item(
            ItemId id,
            ScanCode code,
            String name,
            String category,
            UnitOfMeasure unit,
            Money unitPrice,
            TaxCodes taxes,
            @Nullable Money cost,
            OpenPrice openPrice) {
        this(id, code, name, category, unit, unitPrice, taxes, cost, ItemTraits.PLAIN, openPrice);
    }

    public Item {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("item name must have 1 to 300 characters: " + code);
        }
        if (category.length() > MAX_CATEGORY_LENGTH) {
            throw new IllegalArgumentException("category is longer than 60 characters: " + code);
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("price is negative: " + code);
        }
        if (traits.depositCode() != null && unit != UnitOfMeasure.EACH) {
            throw new IllegalArgumentException("only pieces have a deposit: " + code);
        }
        if (code.equals(traits.parentCode())) {
            throw new IllegalArgumentException("a variant of itself: " + code);
        }
        requirePack(code, unit, traits.pack());
        if (traits.parts().stream().anyMatch(part -> part.code().equals(code))
                || (!traits.parts().isEmpty() && unit != UnitOfMeasure.EACH)) {
            throw new IllegalArgumentException("a bundle is a piece made of other items: " + code);
        }
        if (!traits.choices().isEmpty() && unit != UnitOfMeasure.EACH) {
            throw new IllegalArgumentException("of pieces only something is chosen: " + code);
        }
        if (describe(name, traits).length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("name, attributes and unit have more than 300 characters: " + code);
        }
    }

    private static void requirePack(ScanCode code, UnitOfMeasure unit, @Nullable PackOf pack) {
        if (pack != null && (unit != UnitOfMeasure.EACH || pack.code().equals(code))) {
            throw new IllegalArgumentException("a pack is a piece with another item in it: " + code);
        }
    }

    /// The same, asking for more.
    ///
    /// @throws IllegalArgumentException when this item cannot ask for it
    public Item with(ItemTraits newTraits) {
        return new Item(id, code, name, category, unit, unitPrice, taxes, cost, newTraits, openPrice);
    }

    /// The same with other taxes.
    public Item taxed(TaxCodes newTaxes) {
        return new Item(id, code, name, category, unit, unitPrice, newTaxes, cost, traits, openPrice);
    }

    /// What a line of it says: a variant's name with its attributes, `Camisa · M · azul`; a pack's with its
    /// unit, `Cerveza · Six pack`.
    public String description() {
        return describe(name, traits);
    }

    private static String describe(String name, ItemTraits traits) {
        PackOf pack = traits.pack();
        if (pack != null) {
            return name + " · " + pack.unit();
        }
        return traits.parentCode() == null ? name : name + " · " + String.join(" · ", traits.attributes());
    }

    /// Whether it is the deposit on packaging: scanned by itself, the packaging comes back.
    public boolean isDeposit() {
        return code.equals(traits.depositCode());
    }

    /// Whether it is made of other items.
    public boolean isBundle() {
        return !traits.parts().isEmpty();
    }

    /// Whether it is sold as one of its variants only.
    public boolean isParent() {
        return traits.parentCode() == null && !traits.attributes().isEmpty();
    }
}
