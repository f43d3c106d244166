package io.mostrador.printing.virtual;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/// A [VirtualPrinter] at the end of a serial cable, **Linux only**: a till opens [#path] as `serial:` or `usb:`.
public final class PtyPrinter implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(20);

    private final Pty pty;
    private final VirtualPrinter printer;
    private final OutputStream capture;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean reading = true;

    private PtyPrinter(Pty pty, VirtualPrinter printer, OutputStream capture, ThreadFactory threads) {
        this.pty = pty;
        this.printer = printer;
        this.capture = capture;
        this.thread = threads.newThread(this::serve);
    }

    /// Plugs a printer in.
    ///
    /// @param capture gets every byte that came over the cable; [OutputStream#nullOutputStream] when nobody
    /// wants them
    public static PtyPrinter plug(VirtualPrinter printer, OutputStream capture, ThreadFactory threads)
            throws IOException {
        PtyPrinter plugged = new PtyPrinter(Pty.open(), printer, capture, threads);
        plugged.thread.start();
        return plugged;
    }

    public String path() {
        return pty.path();
    }

    /// `false`: the printer is stuck and takes no more bytes, as with a full buffer.
    public void setReading(boolean newReading) {
        reading = newReading;
    }

    private void serve() {
        try {
            while (!closed) {
                if (reading) {
                    byte[] bytes = pty.read(Duration.ofMillis(2));
                    capture.write(bytes);
                    printer.receive(bytes);
                }
                byte[] answer = printer.takeAnswers(reading ? Duration.ZERO : STEP);
                if (answer.length > 0) {
                    pty.write(answer);
                }
            }
        } catch (IOException e) {
            // The cable was pulled: the normal end of this thread.
            closed = true;
        }
    }

    @Override
    public void close() {
        unplug();
    }

    /// Pulls the cable.
    public void unplug() {
        closed = true;
        try {
            thread.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pty.unplug();
    }
}
