package io.mostrador.printing.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A serial port: RS-232, USB-serial adapters, printers with a virtual COM port, pseudo-terminals. 8 data bits,
/// no parity, one stop bit; XON/XOFF from the printer is obeyed (DTR/DSR exists on Windows only).
///
/// A pulled plug shows at the next read or write; no listener is registered (after an unplug it is called
/// hundreds of thousands of times a second).
final class SerialTransport implements Transport {
    private static final int READ_STEP_MILLIS = 100;

    private final String device;
    private final int baud;
    private final Watchdog watchdog;
    private volatile @Nullable SerialPort port;

    SerialTransport(String device, int baud, Watchdog watchdog) {
        this.device = device;
        this.baud = baud;
        this.watchdog = watchdog;
    }

    @Override
    public boolean open() throws TransportException {
        if (port != null) {
            return false;
        }
        SerialPort opening = find();
        opening.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        opening.setFlowControl(SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED);
        opening.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_STEP_MILLIS, 0);
        if (!opening.openPort()) {
            throw TransportException.cannotOpen(this + " (error " + opening.getLastErrorCode() + ")", null);
        }
        port = opening;
        return true;
    }

    private SerialPort find() throws TransportException {
        try {
            return SerialPort.getCommPort(device);
        } catch (SerialPortInvalidPortException e) {
            throw TransportException.cannotOpen(toString(), e);
        }
    }

    @Override
    public void write(byte[] commands, Duration patience) throws TransportException {
        SerialPort open = opened();
        int sent = 0;
        try (Watchdog.Guard guard = watchdog.guard(patience, this::close)) {
            while (sent < commands.length) {
                int count = open.writeBytes(commands, commands.length - sent, sent);
                if (guard.hasBitten()) {
                    throw TransportException.blocked(toString(), commands.length, null);
                }
                if (count <= 0) {
                    close();
                    throw TransportException.lost(toString(), commands.length, null);
                }
                sent += count;
            }
        }
    }

    @Override
    public byte[] read(Duration patience) throws TransportException {
        SerialPort open = opened();
        byte[] buffer = new byte[64];
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            int waiting = open.bytesAvailable();
            int count = waiting == 0 && patience.isZero() ? 0 : open.readBytes(buffer, Math.clamp(waiting, 1, 64));
            if (waiting < 0 || count < 0) {
                close();
                throw TransportException.lost(toString(), 0, null);
            }
            if (count > 0) {
                return Arrays.copyOf(buffer, count);
            }
        } while (System.nanoTime() < deadline);
        return new byte[0];
    }

    private SerialPort opened() throws TransportException {
        SerialPort open = port;
        if (open == null) {
            throw TransportException.lost(toString(), 0, null);
        }
        return open;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        SerialPort open = port;
        port = null;
        if (open != null) {
            open.closePort();
        }
    }

    @Override
    public String toString() {
        return "serial port " + device;
    }
}
