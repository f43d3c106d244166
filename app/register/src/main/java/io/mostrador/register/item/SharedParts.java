package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.tax.TaxCodes;
import java.util.HashMap;
import java.util.Map;

/// Lets items share what is equal in them: a source makes every category and list of taxes anew for each item,
/// and an id that is the code as a second text.
final class SharedParts {
    private final Map<String, String> categories = new HashMap<>();
    private final Map<TaxCodes, TaxCodes> taxes = new HashMap<>();

    Item in(Item item) {
        String code = item.code().value();
        return new Item(
                item.id().value().equals(code) ? new ItemId(code) : item.id(),
                item.code(),
                item.name(),
                categories.computeIfAbsent(item.category(), category -> category),
                item.unit(),
                item.unitPrice(),
                taxes.computeIfAbsent(item.taxes(), codes -> codes),
                item.cost());
    }
}
