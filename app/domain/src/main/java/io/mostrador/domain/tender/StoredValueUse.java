package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;

/// An amount put on a code, or taken from it.
///
/// @param left what is on the code afterwards, never negative
public record StoredValueUse(StoredValueCode code, Money left) implements TenderDetail {
    public StoredValueUse {
        if (left.isNegative()) {
            throw new IllegalArgumentException(code + " cannot have " + left);
        }
    }
}
