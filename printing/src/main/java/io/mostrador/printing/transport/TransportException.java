package io.mostrador.printing.transport;

import org.jspecify.annotations.Nullable;

/// The way to the printer is closed, broke or got stuck.
public final class TransportException extends Exception {
    private final Reason reason;
    private final int bytesMayHaveLeft;

    private TransportException(Reason reason, String message, int bytesMayHaveLeft, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.bytesMayHaveLeft = bytesMayHaveLeft;
    }

    /// What happened.
    public enum Reason {
        /// Not there, refused, held by another program.
        CANNOT_OPEN,
        /// Was there and is gone.
        LOST,
        /// Takes no more bytes; the way has been closed to free the writer.
        BLOCKED
    }

    public static TransportException cannotOpen(String what, @Nullable Throwable cause) {
        return new TransportException(Reason.CANNOT_OPEN, "cannot open " + what, 0, cause);
    }

    public static TransportException lost(String what, int bytesMayHaveLeft, @Nullable Throwable cause) {
        return new TransportException(Reason.LOST, "lost " + what, bytesMayHaveLeft, cause);
    }

    public static TransportException blocked(String what, int bytesMayHaveLeft, @Nullable Throwable cause) {
        return new TransportException(Reason.BLOCKED, what + " takes no more bytes", bytesMayHaveLeft, cause);
    }

    public Reason reason() {
        return reason;
    }

    /// How many bytes of the failed write may have reached the printer: 0 when surely none did.
    public int bytesMayHaveLeft() {
        return bytesMayHaveLeft;
    }
}
