package io.mostrador.printing.spool;

import io.mostrador.printing.escpos.EncodedJob;
import io.mostrador.printing.transport.TransportException;
import io.mostrador.register.port.PrintJobState;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings one job's bytes to the printer and says how far it came.
final class Delivery {
    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
    /// Commands go out in pieces of about this size.
    private static final int PIECE = 512;
    /// The printer is asked between this many bytes, so that little is under way when it stops.
    private static final int ASK_EVERY = 2_048;

    private final Dialogue dialogue;
    private final Consumer<Health> trouble;
    private final BooleanSupplier stop;
    private boolean tornPaper;

    /// @param trouble told when the printer stops in the middle of a job
    /// @param stop ends waiting for a person
    Delivery(Dialogue dialogue, Consumer<Health> trouble, BooleanSupplier stop) {
        this.dialogue = dialogue;
        this.trouble = trouble;
        this.stop = stop;
    }

    /// A job before the next one broke in the middle: paper and interpreter of the printer may hold a part of
    /// it.
    void expectTornPaper() {
        tornPaper = true;
    }

    /// Clears away what a broken job left, before the first byte of the next one.
    void clearTornPaper(EncodedJob resynchronize) throws TransportException {
        if (tornPaper) {
            for (byte[] command : resynchronize.commands()) {
                dialogue.send(command);
            }
            tornPaper = false;
        }
    }

    /// @return QUEUED when surely nothing has left, UNKNOWN when something has and the rest has not
    PrintJobState deliver(EncodedJob job) {
        int left = 0;
        try {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            int asked = 0;
            for (byte[] command : job.commands()) {
                if (piece.size() > 0 && piece.size() + command.length > PIECE) {
                    dialogue.send(piece.toByteArray());
                    left += piece.size();
                    piece.reset();
                }
                if (left - asked >= ASK_EVERY) {
                    asked = left;
                    if (!dialogue.awaitAbleToPrint(trouble, stop)) {
                        return broken(left, null);
                    }
                }
                piece.writeBytes(command);
            }
            dialogue.send(piece.toByteArray());
            left = job.length();
            boolean done = dialogue.confirm(patience(job.length()), trouble, stop);
            return done ? PrintJobState.CONFIRMED : PrintJobState.SENT;
        } catch (TransportException e) {
            return broken(left + e.bytesMayHaveLeft(), e);
        }
    }

    private PrintJobState broken(int bytesMayHaveLeft, @Nullable TransportException cause) {
        if (bytesMayHaveLeft == 0) {
            return PrintJobState.QUEUED;
        }
        LOG.log(Level.WARNING, "print job broke after up to " + bytesMayHaveLeft + " bytes", cause);
        return PrintJobState.UNKNOWN;
    }

    /// 9600 baud carry 960 bytes a second, heads are faster.
    private static Duration patience(int bytes) {
        return Duration.ofMillis(5_000L + 2L * bytes);
    }
}
