package io.mostrador.printing.transport;

import java.time.Duration;

/// A way to a printer. One thread uses it; only [#close] may come from another, and frees the first wherever it
/// is blocked.
///
/// A write that returns means that the bytes left this program, nothing more: drivers and printers hold
/// kilobytes.
public interface Transport extends AutoCloseable {
    /// Opens the way when it is not open.
    ///
    /// @return true when it was closed before
    boolean open() throws TransportException;

    /// Hands over whole commands; no status question may be written in the middle of one.
    ///
    /// @param patience after it the way is closed, which frees the write
    void write(byte[] commands, Duration patience) throws TransportException;

    /// What the printer has said; waits up to `patience` for the first byte, zero takes what is there. Empty:
    /// silence.
    byte[] read(Duration patience) throws TransportException;

    /// Whether answers can come back at all.
    boolean answers();

    /// Nothing to print for now: a way that is shared with others is given free.
    default void rest() {}

    /// Whether others may want this printer too, so that it is not asked for its health all the time.
    default boolean isShared() {
        return false;
    }

    /// Closes the way; it can be opened again. Harmless when closed.
    @Override
    void close();
}
