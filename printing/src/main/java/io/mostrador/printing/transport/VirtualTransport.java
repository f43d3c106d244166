package io.mostrador.printing.transport;

import io.mostrador.printing.virtual.VirtualPrinter;
import java.time.Duration;

/// The way to a printer in this program.
final class VirtualTransport implements Transport {
    private final VirtualPrinter printer;
    private volatile boolean open;

    VirtualTransport(VirtualPrinter printer) {
        this.printer = printer;
    }

    @Override
    public boolean open() throws TransportException {
        if (!printer.isOn()) {
            open = false;
            throw TransportException.cannotOpen(this + " (switched off)", null);
        }
        boolean opened = !open;
        open = true;
        return opened;
    }

    @Override
    public void write(byte[] commands, Duration patience) throws TransportException {
        if (!open || !printer.isOn()) {
            open = false;
            throw TransportException.lost(toString(), 0, null);
        }
        printer.receive(commands);
    }

    @Override
    public byte[] read(Duration patience) throws TransportException {
        if (!open || !printer.isOn()) {
            open = false;
            throw TransportException.lost(toString(), 0, null);
        }
        return printer.takeAnswers(patience);
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public String toString() {
        return "virtual printer";
    }
}
