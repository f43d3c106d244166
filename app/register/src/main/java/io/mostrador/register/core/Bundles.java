package io.mostrador.register.core;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.port.ItemLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bundles with what their parts are now: their names, prices and taxes, and the age they ask for.
///
/// @param store whose country says what taxes mean
record Bundles(ItemLookup items, StoreProfile store) {

    /// The item as it is sold: a bundle with the taxes of its parts and for customers of the highest age that
    /// one of them asks for. Parts that are not found change nothing: they are refused.
    Item sold(Item item) {
        List<Item> parts = item.traits().parts().stream()
                .flatMap(part -> find(part).stream())
                .toList();
        if (parts.isEmpty()) {
            return item;
        }
        int age = parts.stream()
                .mapToInt(part -> part.traits().minimumAge())
                .max()
                .orElse(0);
        List<String> codes = parts.stream()
                .flatMap(part -> taxes(part).codes().stream())
                .distinct()
                .limit(TaxCodes.MAX_CODES)
                .toList();
        return item.taxed(new TaxCodes(codes))
                .with(item.traits().withMinimumAge(Math.max(age, item.traits().minimumAge())));
    }

    /// Why a bundle cannot be sold: a part is no item of the shop, or none that can be a part; or its parts have
    /// more taxes than a line.
    Optional<Refusal> unmet(Item item) {
        for (BundlePart part : item.traits().parts()) {
            Optional<Item> found = find(part);
            if (found.isEmpty()) {
                return Optional.of(Refusal.of(
                        Reason.BUNDLE_PART_UNKNOWN,
                        item.description(),
                        part.code().value()));
            }
            if (!item.taxes().codes().containsAll(taxes(found.get()).codes())) {
                return Optional.of(
                        Refusal.of(Reason.TAX_UNKNOWN, found.get().taxes().toString()));
            }
        }
        return Optional.empty();
    }

    /// What is in it.
    ///
    /// @param item of which nothing is [#unmet]
    LineContents contents(Item item) {
        if (!item.isBundle()) {
            return LineContents.of(item);
        }
        List<LinePart> parts = new ArrayList<>();
        for (BundlePart part : item.traits().parts()) {
            find(part)
                    .map(found -> new LinePart(
                            part.code(),
                            found.description(),
                            part.quantity(),
                            found.unitPrice().times(part.quantity()),
                            taxes(found)))
                    .ifPresent(parts::add);
        }
        return new LineContents(null, parts, List.of());
    }

    /// By the codes of the country: an item may name a rate instead.
    private TaxCodes taxes(Item part) {
        return store.taxes(part.taxes())
                .map(taxes -> new TaxCodes(taxes.stream().map(Tax::code).toList()))
                .orElse(part.taxes());
    }

    /// A bundle is no part of another, nor is what comes in variants.
    private Optional<Item> find(BundlePart part) {
        return items.find(part.code())
                .filter(found -> !found.isBundle() && !found.isParent())
                .filter(found -> AmountLimit.allowsExtension(found.unitPrice(), part.quantity()));
    }
}
