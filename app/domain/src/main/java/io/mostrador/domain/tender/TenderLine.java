package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// One tender of a sale.
///
/// @param number 1-based, in the order handed over
/// @param amountTendered what was handed over, negative when money goes out (refund)
/// @param reference what names it elsewhere (a terminal's slip, a transfer, a voucher), at most 20 characters,
/// or null
/// @param foreign what was handed over in another currency, for foreign cash only
public record TenderLine(
        int number,
        TenderType type,
        Money amountTendered,
        @Nullable String reference,
        @Nullable ForeignCash foreign) {
    public static final int MAX_REFERENCE_LENGTH = 20;

    public TenderLine {
        if (number < 1) {
            throw new IllegalArgumentException("tender lines are numbered from 1");
        }
        if (reference != null && reference.length() > MAX_REFERENCE_LENGTH) {
            throw new IllegalArgumentException("tender reference is longer than 20 characters");
        }
        if ((foreign != null) != (type == TenderType.FOREIGN_CASH)) {
            throw new IllegalArgumentException(type + " with " + foreign);
        }
        if (foreign != null && !foreign.rate().currency().equals(amountTendered.currency())) {
            throw new IllegalArgumentException(foreign + " is not worth " + amountTendered);
        }
    }

    /// Of the shop's own currency.
    public TenderLine(int number, TenderType type, Money amountTendered, @Nullable String reference) {
        this(number, type, amountTendered, reference, null);
    }
}
