package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is left on the codes a till issued.
///
/// @param balances by code, more than zero each: a code that was used up is not there
public record StoredValues(Map<StoredValueCode, Money> balances) {
    public static final StoredValues NONE = new StoredValues(Map.of());

    public StoredValues {
        balances = Map.copyOf(balances);
    }

    /// Empty for a code that was used up, or that this till did not issue.
    public Optional<Money> balance(StoredValueCode code) {
        return Optional.ofNullable(balances.get(code));
    }

    /// After a sale was completed: its tenders say what is left.
    public StoredValues after(Sale sale) {
        if (sale.storedValues().isEmpty()) {
            return this;
        }
        Map<StoredValueCode, Money> changed = new HashMap<>(balances);
        for (StoredValueUse use : sale.storedValues()) {
            if (use.left().isZero()) {
                changed.remove(use.code());
            } else {
                changed.put(use.code(), use.left());
            }
        }
        return new StoredValues(changed);
    }
}
