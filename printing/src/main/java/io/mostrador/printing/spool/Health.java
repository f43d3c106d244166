package io.mostrador.printing.spool;

import io.mostrador.register.status.PrinterStatus.Condition;

/// What the four answers to `DLE EOT 1..4` mean.
///
/// @param condition the worst of them, in words for the badge
record Health(Condition condition) {
    /// Able to print, or not known to be unable.
    static final Health READY = new Health(Condition.READY);

    static final Health AWAY = new Health(Condition.OFFLINE);

    private static final int OFFLINE = 0x08;
    private static final int COVER_OPEN = 0x04;
    private static final int STOPPED_BY_PAPER = 0x20;
    private static final int ANY_ERROR = 0x6c;
    private static final int PAPER_END = 0x60;
    private static final int PAPER_NEAR_END = 0x0c;

    /// @param printer answer to question 1
    /// @param offlineCause answer to question 2
    /// @param error answer to question 3
    /// @param roll answer to question 4
    static Health of(int printer, int offlineCause, int error, int roll) {
        if ((offlineCause & COVER_OPEN) != 0) {
            return new Health(Condition.COVER_OPEN);
        }
        if ((offlineCause & STOPPED_BY_PAPER) != 0 || (roll & PAPER_END) != 0) {
            return new Health(Condition.PAPER_EMPTY);
        }
        if ((error & ANY_ERROR) != 0) {
            return new Health(Condition.ERROR);
        }
        if ((printer & OFFLINE) != 0) {
            return AWAY;
        }
        return (roll & PAPER_NEAR_END) != 0 ? new Health(Condition.PAPER_NEAR_EMPTY) : READY;
    }

    boolean canPrint() {
        return condition == Condition.READY || condition == Condition.PAPER_NEAR_EMPTY;
    }
}
