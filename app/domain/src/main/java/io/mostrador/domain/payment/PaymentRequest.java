package io.mostrador.domain.payment;

/// What the cashier wants of the terminal about an attempt that is there already.
public enum PaymentRequest {
    NONE,
    /// Stop a running one; its answer still comes.
    CANCEL,
    /// Ask what became of one in question.
    ASK,
    /// Give the money of one back.
    REFUND;

    /// Whether it makes sense in this state.
    public boolean fits(PaymentState state) {
        return switch (this) {
            case NONE -> true;
            case CANCEL -> state.isRunning();
            case ASK -> state == PaymentState.UNKNOWN;
            case REFUND -> state == PaymentState.REFUND_DUE;
        };
    }
}
