package io.mostrador.printing.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A network printer ("JetDirect", port 9100). A connection lives for one batch of jobs: others print there
/// too, and a printer that was switched off meanwhile is found at the next connect, before a job's first byte.
final class TcpTransport implements Transport {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LINGER_MILLIS = 500;

    private final String host;
    private final int port;
    private final Watchdog watchdog;
    private volatile @Nullable Socket socket;

    TcpTransport(String host, int port, Watchdog watchdog) {
        this.host = host;
        this.port = port;
        this.watchdog = watchdog;
    }

    @Override
    public boolean open() throws TransportException {
        if (socket != null) {
            return false;
        }
        Socket opening = new Socket();
        socket = opening;
        try {
            opening.setTcpNoDelay(true);
            opening.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            close();
            throw TransportException.cannotOpen(toString(), e);
        }
    }

    @Override
    public void write(byte[] commands, Duration patience) throws TransportException {
        Socket open = opened();
        try (Watchdog.Guard guard = watchdog.guard(patience, this::close)) {
            try {
                open.getOutputStream().write(commands);
            } catch (IOException e) {
                close();
                throw guard.hasBitten()
                        ? TransportException.blocked(toString(), commands.length, e)
                        : TransportException.lost(toString(), commands.length, e);
            }
        }
    }

    /// The printer's end of the connection counts as lost: it will take no more.
    @Override
    public byte[] read(Duration patience) throws TransportException {
        Socket open = opened();
        byte[] buffer = new byte[64];
        try {
            // Zero would mean "for ever" to the socket.
            open.setSoTimeout((int) Math.max(1, patience.toMillis()));
            int count = open.getInputStream().read(buffer);
            if (count < 0) {
                throw new IOException("the printer hung up");
            }
            return Arrays.copyOf(buffer, count);
        } catch (SocketTimeoutException e) {
            // Silence, an answer too.
            return new byte[0];
        } catch (IOException e) {
            close();
            throw TransportException.lost(toString(), 0, e);
        }
    }

    private Socket opened() throws TransportException {
        Socket open = socket;
        if (open == null) {
            throw TransportException.lost(toString(), 0, null);
        }
        return open;
    }

    @Override
    public boolean answers() {
        return true;
    }

    /// Says goodbye first: closing with unread answers would reset the connection and drop bytes still under
    /// way.
    @Override
    public void rest() {
        Socket open = socket;
        if (open == null) {
            return;
        }
        byte[] rest = new byte[64];
        try {
            open.shutdownOutput();
            open.setSoTimeout(LINGER_MILLIS);
            int count = open.getInputStream().read(rest);
            for (int reads = 0; count >= 0 && reads < 64; reads++) {
                count = open.getInputStream().read(rest);
            }
        } catch (IOException e) {
            // The printer keeps its end open or is gone; all our bytes were handed over before.
            close();
            return;
        }
        close();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("closing a socket cannot fail on " + this, e);
            }
        }
    }

    @Override
    public String toString() {
        return "network printer " + host + ":" + port;
    }
}
