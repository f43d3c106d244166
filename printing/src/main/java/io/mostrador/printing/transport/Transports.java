package io.mostrador.printing.transport;

import io.mostrador.printing.virtual.VirtualPrinter;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;

/// Makes the transport of an address.
public final class Transports {
    private Transports() {}

    /// The way to a real printer or a file.
    ///
    /// @param threads makes the thread that listens to a USB printer
    public static Transport of(PrinterAddress address, Watchdog watchdog, ThreadFactory threads) {
        return switch (address.scheme()) {
            case SERIAL -> new SerialTransport(address.target(), address.baud(), watchdog);
            case USB -> new UsbTransport(Path.of(address.target()), watchdog, threads);
            case TCP -> new TcpTransport(address.host(), address.port(), watchdog);
            case FILE -> new FileTransport(Path.of(address.target()));
            case VIRTUAL -> throw new IllegalArgumentException("a virtual printer is made first, then connected");
        };
    }

    /// The way to a printer in this program.
    public static Transport to(VirtualPrinter printer) {
        return new VirtualTransport(printer);
    }
}
