package io.mostrador.register.status;

import io.mostrador.domain.sale.SaleId;
import io.mostrador.register.port.PrintJobState;
import org.jspecify.annotations.Nullable;

/// How the receipt printer is.
///
/// @param waiting jobs not yet done
/// @param lastSale the sale whose receipt was last worked on, null before the first
/// @param lastState how far that receipt came
public record PrinterStatus(
        Condition condition,
        int waiting,
        @Nullable SaleId lastSale,
        @Nullable PrintJobState lastState) {
    public static final PrinterStatus NONE = new PrinterStatus(Condition.NOT_CONFIGURED, 0, null, null);

    /// In words on the badge (`printer.OFFLINE`), each with one remedy.
    public enum Condition {
        NOT_CONFIGURED,
        READY,
        PRINTING,
        OFFLINE,
        PAPER_EMPTY,
        PAPER_NEAR_EMPTY,
        COVER_OPEN,
        ERROR
    }
}
