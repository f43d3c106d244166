package io.mostrador.printing.virtual;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;

/// A [VirtualPrinter] on the network, on the loopback address only: a till prints to `tcp:localhost:` and
/// [#port]. One till at a time, like the cheap ones.
public final class TcpPrinter implements AutoCloseable {
    private final ServerSocket server;
    private final VirtualPrinter printer;
    private final Thread thread;

    private TcpPrinter(ServerSocket server, VirtualPrinter printer, ThreadFactory threads) {
        this.server = server;
        this.printer = printer;
        this.thread = threads.newThread(this::serve);
    }

    /// Plugs a printer in.
    ///
    /// @param port 0 takes a free one
    public static TcpPrinter plug(VirtualPrinter printer, int port, ThreadFactory threads) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        TcpPrinter plugged = new TcpPrinter(server, printer, threads);
        plugged.thread.start();
        return plugged;
    }

    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket till = server.accept()) {
                till.setTcpNoDelay(true);
                till.setSoTimeout(5);
                talk(till);
            } catch (IOException e) {
                // The till hung up, or the plug was pulled: the loop's condition knows which.
                printer.takeAnswers(Duration.ZERO);
            }
        }
    }

    private void talk(Socket till) throws IOException {
        byte[] buffer = new byte[4_096];
        int count = 0;
        while (count >= 0 && !server.isClosed()) {
            try {
                count = till.getInputStream().read(buffer);
                printer.receive(Arrays.copyOf(buffer, Math.max(0, count)));
            } catch (SocketTimeoutException e) {
                // Nothing came: time to answer.
                count = 0;
            }
            till.getOutputStream().write(printer.takeAnswers(Duration.ZERO));
        }
    }

    /// Pulls the plug.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
