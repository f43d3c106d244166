package io.mostrador.printing.virtual;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.Arrays;

/// A pseudo-terminal, **Linux only**: [#path] opens like a serial port (and, read and written as a file, like a
/// USB printer), this object is the far end of its cable. For tests and rigs; needs no program but the kernel.
///
/// Closing it is pulling the plug.
public final class Pty implements AutoCloseable {
    private static final int READ_WRITE_NO_CONTROL = 0x2 | 0x100;
    private static final short POLLIN = 1;
    private static final short POLLOUT = 4;
    /// `struct termios` of glibc is 60 bytes; musl's is as large.
    private static final int TERMIOS_BYTES = 64;

    private static final int PATH_BYTES = 128;

    private final int master;
    private final int slave;
    private final String path;
    private boolean closed;

    private Pty(int master, int slave, String path) {
        this.master = master;
        this.slave = slave;
        this.path = path;
    }

    /// Makes a new one in raw mode: bytes go through untouched.
    public static Pty open() throws IOException {
        int master = check("posix_openpt", Posix.call(Posix.OPENPT, READ_WRITE_NO_CONTROL));
        check("grantpt", Posix.call(Posix.GRANTPT, master));
        check("unlockpt", Posix.call(Posix.UNLOCKPT, master));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(PATH_BYTES);
            check("ptsname_r", -Posix.call(Posix.PTSNAME, master, name, (long) PATH_BYTES));
            // One open slave of our own: without it the master reads errors between two openings by others.
            int slave = check("open", Posix.call(Posix.OPEN, name, READ_WRITE_NO_CONTROL));
            MemorySegment mode = arena.allocate(TERMIOS_BYTES);
            check("tcgetattr", Posix.call(Posix.TCGETATTR, slave, mode));
            Posix.call(Posix.CFMAKERAW, mode);
            check("tcsetattr", Posix.call(Posix.TCSETATTR, slave, 0, mode));
            return new Pty(master, slave, name.getString(0));
        }
    }

    /// `/dev/pts/3`: what the till opens.
    public String path() {
        return path;
    }

    /// What the other side wrote, at most 4,096 bytes; empty when nothing came within `patience`.
    ///
    /// @throws IOException when closed
    public byte[] read(Duration patience) throws IOException {
        if (!ready(POLLIN, patience)) {
            return new byte[0];
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment buffer = arena.allocate(4_096);
            int count = check("read", (int) Posix.callLong(Posix.READ, master, buffer, buffer.byteSize()));
            return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /// Writes to the other side.
    ///
    /// @throws IOException when closed, or when the other side has not read for a second
    public void write(byte[] bytes) throws IOException {
        int sent = 0;
        while (sent < bytes.length) {
            if (!ready(POLLOUT, Duration.ofSeconds(1))) {
                throw new IOException("the other side of " + path + " does not read");
            }
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment rest =
                        arena.allocateFrom(ValueLayout.JAVA_BYTE, Arrays.copyOfRange(bytes, sent, bytes.length));
                sent += check("write", (int) Posix.callLong(Posix.WRITE, master, rest, rest.byteSize()));
            }
        }
    }

    /// Not under the lock while waiting, so that [#close] never waits for a reader.
    private boolean ready(short event, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            if (poll(event) > 0) {
                return true;
            }
        } while (System.nanoTime() < deadline);
        return false;
    }

    /// Waits at most 20 ms.
    private int poll(short event) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment question = arena.allocate(MemoryLayout.structLayout(
                    JAVA_INT.withName("fd"),
                    ValueLayout.JAVA_SHORT.withName("events"),
                    ValueLayout.JAVA_SHORT.withName("revents")));
            question.set(JAVA_INT, 0, descriptor());
            question.set(ValueLayout.JAVA_SHORT, 4, event);
            check("poll", Posix.call(Posix.POLL, question, 1L, 20));
            return question.get(ValueLayout.JAVA_SHORT, 6) & event;
        }
    }

    private synchronized int descriptor() throws IOException {
        if (closed) {
            throw new IOException(path + " is closed");
        }
        return master;
    }

    @Override
    public void close() {
        unplug();
    }

    /// Pulls the plug: whoever has [#path] open gets errors.
    public synchronized void unplug() {
        if (!closed) {
            closed = true;
            Posix.call(Posix.CLOSE, slave);
            Posix.call(Posix.CLOSE, master);
        }
    }

    private static int check(String call, int result) throws IOException {
        if (result < 0) {
            throw new IOException(call + " failed");
        }
        return result;
    }
}
