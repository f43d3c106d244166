package io.mostrador.domain.sale;

import org.jspecify.annotations.Nullable;

/// How goods come back.
///
/// @param origin the line they were sold on; null only without a receipt
public record LineReturn(Kind kind, @Nullable ReturnOrigin origin, ReturnReason reason, Disposition disposition) {
    /// By what right.
    public enum Kind {
        BY_RECEIPT,
        /// Nothing proves that they were sold here, nor for how much (blind return).
        WITHOUT_RECEIPT,
        /// A completed sale is reversed as a whole.
        POST_VOID
    }

    public LineReturn {
        if ((origin == null) != (kind == Kind.WITHOUT_RECEIPT)) {
            throw new IllegalArgumentException(kind + " with origin " + origin);
        }
    }

    /// A blind return.
    public static LineReturn withoutReceipt(ReturnReason reason, Disposition disposition) {
        return new LineReturn(Kind.WITHOUT_RECEIPT, null, reason, disposition);
    }
}
