package io.mostrador.domain.sale;

/// Why goods come back.
public enum ReturnReason {
    /// They do not work, are damaged or spoilt.
    DEFECTIVE,
    /// Not what was meant: another size, another item.
    WRONG_ITEM,
    /// The customer does not want them any more.
    NOT_WANTED,
    /// The sale was keyed in wrong.
    MISTAKE,
    OTHER
}
