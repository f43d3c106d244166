package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// One tender of a sale.
///
/// @param number 1-based, in the order handed over
/// @param amountTendered what was handed over, negative when money goes out (refund)
/// @param reference what names it elsewhere (a terminal's slip, a transfer, a voucher), at most 20 characters,
/// or null
/// @param detail for foreign cash, store credit and gift cards, and only for them
public record TenderLine(
        int number,
        TenderType type,
        Money amountTendered,
        @Nullable String reference,
        @Nullable TenderDetail detail) {
    public static final int MAX_REFERENCE_LENGTH = 20;

    public TenderLine {
        if (number < 1) {
            throw new IllegalArgumentException("tender lines are numbered from 1");
        }
        if (reference != null && reference.length() > MAX_REFERENCE_LENGTH) {
            throw new IllegalArgumentException("tender reference is longer than 20 characters");
        }
        switch (type) {
            case FOREIGN_CASH -> require(isForeignCash(detail, amountTendered), type, detail);
            case STORE_CREDIT -> require(isStoreCredit(detail, amountTendered), type, detail);
            case GIFT_CARD -> require(isGiftCard(detail, amountTendered), type, detail);
            default -> require(detail == null, type, detail);
        }
    }

    private static boolean isForeignCash(@Nullable TenderDetail detail, Money amount) {
        return detail instanceof ForeignCash foreign
                && foreign.rate().currency().equals(amount.currency());
    }

    /// What is issued is all on its new code.
    private static boolean isStoreCredit(@Nullable TenderDetail detail, Money amount) {
        return detail instanceof StoredValueUse use
                && use.code().kind() == StoredValueCode.Kind.STORE_CREDIT
                && use.left().currency().equals(amount.currency())
                && (!amount.isNegative() || use.left().equals(amount.negated()));
    }

    /// What is put on a card is on it afterwards, with what was on it before.
    private static boolean isGiftCard(@Nullable TenderDetail detail, Money amount) {
        return detail instanceof StoredValueUse use
                && use.code().kind() == StoredValueCode.Kind.GIFT_CARD
                && use.left().currency().equals(amount.currency())
                && (!amount.isNegative() || use.left().compareTo(amount.negated()) >= 0);
    }

    private static void require(boolean fits, TenderType type, @Nullable TenderDetail detail) {
        if (!fits) {
            throw new IllegalArgumentException("a tender of " + type + " with " + detail);
        }
    }

    /// Of which nothing else is to be said.
    public TenderLine(int number, TenderType type, Money amountTendered, @Nullable String reference) {
        this(number, type, amountTendered, reference, null);
    }

    /// What was handed over in another currency, null for the shop's own.
    public @Nullable ForeignCash foreign() {
        return detail instanceof ForeignCash cash ? cash : null;
    }

    /// The code that was issued or used, null for none.
    public @Nullable StoredValueUse storedValue() {
        return detail instanceof StoredValueUse use ? use : null;
    }
}
