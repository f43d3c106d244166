package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;

/// An amount put on a code, or taken from it.
///
/// @param left what is on the code afterwards, never negative
/// @param onTrust the till did not know the gift card and took it on the shop's word: what is really left is
/// known
/// elsewhere, and `left` is zero
public record StoredValueUse(StoredValueCode code, Money left, boolean onTrust) implements TenderDetail {
    public StoredValueUse {
        if (left.isNegative()) {
            throw new IllegalArgumentException(code.masked() + " cannot have " + left);
        }
        if (onTrust && (code.kind() != StoredValueCode.Kind.GIFT_CARD || !left.isZero())) {
            throw new IllegalArgumentException(code.masked() + " taken on trust with " + left);
        }
    }

    /// Of a code the till knows.
    public StoredValueUse(StoredValueCode code, Money left) {
        this(code, left, false);
    }
}
