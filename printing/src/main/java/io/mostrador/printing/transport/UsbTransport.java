package io.mostrador.printing.transport;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A USB printer as the Linux driver shows it, `/dev/usb/lp0`. Reads have no time-out there, so a thread of its
/// own waits for answers. Closing a [FileChannel] frees a blocked write (37 ms on the real driver); closing a
/// plain stream does not.
///
/// One open file, two channels: a channel lets only one of its reads and writes run at a time, and the driver
/// lets nobody open it twice.
final class UsbTransport implements Transport {
    private static final int ANSWERS_KEPT = 64;

    private final Path device;
    private final Watchdog watchdog;
    private final ThreadFactory threads;
    private volatile @Nullable Line line;

    UsbTransport(Path device, Watchdog watchdog, ThreadFactory threads) {
        this.device = device;
        this.watchdog = watchdog;
        this.threads = threads;
    }

    @Override
    public boolean open() throws TransportException {
        if (line != null) {
            return false;
        }
        // Opening for both ways would make a file where the device is missing.
        if (!Files.exists(device) || Files.isRegularFile(device) || Files.isDirectory(device)) {
            throw TransportException.cannotOpen(this + " (no such device)", null);
        }
        try {
            Line opened = new Line(new RandomAccessFile(device.toFile(), "rw"));
            threads.newThread(opened::listen).start();
            line = opened;
            return true;
        } catch (IOException e) {
            throw TransportException.cannotOpen(toString(), e);
        }
    }

    @Override
    public void write(byte[] commands, Duration patience) throws TransportException {
        Line open = opened();
        ByteBuffer bytes = ByteBuffer.wrap(commands);
        try (Watchdog.Guard guard = watchdog.guard(patience, this::close)) {
            try {
                while (bytes.hasRemaining()) {
                    open.out.write(bytes);
                }
            } catch (IOException e) {
                close();
                throw guard.hasBitten()
                        ? TransportException.blocked(toString(), commands.length, e)
                        : TransportException.lost(toString(), commands.length, e);
            }
        }
    }

    @Override
    public byte[] read(Duration patience) throws TransportException {
        Line open = opened();
        try {
            byte[] answer = open.answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null && open.gone) {
                close();
                throw TransportException.lost(toString(), 0, null);
            }
            return answer == null ? new byte[0] : answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.lost(toString(), 0, e);
        }
    }

    private Line opened() throws TransportException {
        Line open = line;
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
        Line open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public String toString() {
        return "USB printer " + device;
    }

    private static final class Line {
        private final RandomAccessFile file;
        private final FileChannel in;
        private final FileChannel out;
        private final LinkedBlockingQueue<byte[]> answers = new LinkedBlockingQueue<>(ANSWERS_KEPT);
        private volatile boolean gone;

        Line(RandomAccessFile file) throws IOException {
            this.file = file;
            FileDescriptor descriptor = file.getFD();
            in = new FileInputStream(descriptor).getChannel();
            out = new FileOutputStream(descriptor).getChannel();
        }

        void listen() {
            ByteBuffer buffer = ByteBuffer.allocate(64);
            try {
                while (true) {
                    int count = in.read(buffer.clear());
                    if (count > 0) {
                        // A chatterbox is not listened to for ever: what does not fit is dropped.
                        boolean _ = answers.offer(Arrays.copyOf(buffer.array(), count));
                    } else {
                        // The driver reports "nothing" as end of file; asking at once again would burn a core.
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    }
                }
            } catch (IOException e) {
                // Closed by us, or unplugged; whoever reads or writes next is told.
                gone = true;
            }
        }

        void close() {
            try (file;
                    in;
                    out) {
                gone = true;
            } catch (IOException e) {
                // Already unplugged: there is nothing left to close.
                gone = true;
            }
        }
    }
}
