package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import org.jspecify.annotations.Nullable;

/// One tender of a sale.
///
/// @param number 1-based, in the order handed over
/// @param amountTendered what was handed over, negative when money goes out (refund)
/// @param reference what names it elsewhere (a terminal's slip, a transfer, a voucher), at most 20 characters,
/// or null
public record TenderLine(
        int number,
        TenderType type,
        Money amountTendered,
        @Nullable String reference) {
    public static final int MAX_REFERENCE_LENGTH = 20;

    public TenderLine {
        if (number < 1) {
            throw new IllegalArgumentException("tender lines are numbered from 1");
        }
        if (reference != null && reference.length() > MAX_REFERENCE_LENGTH) {
            throw new IllegalArgumentException("tender reference is longer than 20 characters");
        }
    }
}
