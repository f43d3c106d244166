package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is left on the codes a till knows: those it issued, and gift cards it sold, topped up or took.
///
/// @param balances by code, never negative; a store credit that was used up is not there, a gift card is, since
/// it can be topped up and must not be taken for an unknown one
public record StoredValues(Map<StoredValueCode, Money> balances) {
    public static final StoredValues NONE = new StoredValues(Map.of());

    public StoredValues {
        balances = Map.copyOf(balances);
    }

    /// Empty for a store credit that was used up, and for a code that this till does not know.
    public Optional<Money> balance(StoredValueCode code) {
        return Optional.ofNullable(balances.get(code));
    }

    /// After a sale was completed: its tenders say what is left.
    public StoredValues after(Sale sale) {
        return after(sale.storedValues());
    }

    /// After amounts were put on codes, or taken from them.
    public StoredValues after(List<StoredValueUse> uses) {
        if (uses.isEmpty()) {
            return this;
        }
        Map<StoredValueCode, Money> changed = new HashMap<>(balances);
        for (StoredValueUse use : uses) {
            if (use.left().isZero() && use.code().kind() == StoredValueCode.Kind.STORE_CREDIT) {
                changed.remove(use.code());
            } else {
                changed.put(use.code(), use.left());
            }
        }
        return new StoredValues(changed);
    }
}
