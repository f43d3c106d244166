package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How goods come back.
///
/// @param origin the line they were sold on; null only without a receipt
/// @param taxes what goes back of each of the line's taxes, in the order of [SaleLine#taxables()], negative or
/// zero: its share of what they were on the sale, so that all parts make that. Empty without a receipt: then
/// they are worked out anew
public record LineReturn(
        Kind kind, @Nullable ReturnOrigin origin, ReturnReason reason, Disposition disposition, List<Money> taxes) {
    /// By what right.
    public enum Kind {
        BY_RECEIPT,
        /// Nothing proves that they were sold here, nor for how much (blind return).
        WITHOUT_RECEIPT,
        /// A completed sale is reversed as a whole.
        POST_VOID
    }

    public LineReturn {
        taxes = List.copyOf(taxes);
        if ((origin == null) != (kind == Kind.WITHOUT_RECEIPT)) {
            throw new IllegalArgumentException(kind + " with origin " + origin);
        }
        if (origin == null && !taxes.isEmpty()) {
            throw new IllegalArgumentException("nothing says what was taxed");
        }
    }

    /// A blind return.
    public static LineReturn withoutReceipt(ReturnReason reason, Disposition disposition) {
        return new LineReturn(Kind.WITHOUT_RECEIPT, null, reason, disposition, List.of());
    }
}
