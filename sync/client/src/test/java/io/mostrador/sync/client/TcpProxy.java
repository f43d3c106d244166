package io.mostrador.sync.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A wire between till and server that can be cut: at once for everything, or just when the server has answered.
final class TcpProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final AtomicInteger answersLost = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger counted = new AtomicInteger();
    private volatile String losing = "";
    private volatile String counting = "";
    private volatile int serverPort;
    private volatile boolean down;

    TcpProxy(int serverPort) {
        this.serverPort = serverPort;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    void serverPort(int port) {
        serverPort = port;
    }

    /// Cuts what is open and what comes.
    void down() {
        down = true;
        sockets.forEach(TcpProxy::close);
    }

    void up() {
        down = false;
    }

    /// Cuts the connection when the answer to a request with this text comes back, `count` times.
    void loseAnswers(String requestText, int count) {
        losing = requestText;
        answersToLose.set(count);
    }

    /// From now on counts the requests with this text.
    void count(String requestText) {
        counted.set(0);
        counting = requestText;
    }

    int counted() {
        return counted.get();
    }

    int answersLost() {
        return answersLost.get();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket till = listener.accept();
                connections.incrementAndGet();
                if (down) {
                    till.close();
                } else {
                    connect(till);
                }
            } catch (IOException e) {
                // A cut wire, which is what this is for; the next connection gets its own try.
            }
        }
    }

    private void connect(Socket till) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), 1_000);
        } catch (IOException e) {
            till.close();
            throw e;
        }
        sockets.add(till);
        sockets.add(server);
        boolean[] armed = new boolean[1];
        Thread.ofVirtual()
                .start(() -> copy(till, server, text -> {
                    if (!counting.isEmpty() && text.contains(counting)) {
                        counted.incrementAndGet();
                    }
                    if (!losing.isEmpty() && text.contains(losing)) {
                        armed[0] = answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
                    }
                    return false;
                }));
        Thread.ofVirtual()
                .start(() -> copy(server, till, text -> {
                    if (armed[0]) {
                        answersLost.incrementAndGet();
                    }
                    return armed[0];
                }));
    }

    /// Looks at what passes and says whether to cut.
    private interface Watcher {
        boolean cuts(String text);
    }

    private void copy(Socket from, Socket to, Watcher watcher) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int count;
            while ((count = in.read(buffer)) >= 0) {
                if (watcher.cuts(new String(buffer, 0, count, StandardCharsets.ISO_8859_1))) {
                    break;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // A cut wire: both ends are closed below.
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        down();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
