package io.mostrador.launcher.till;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.printing.Printers;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.spool.Spool;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The till's receipt printer, or none.
final class Printing implements AutoCloseable {
    private final @Nullable Spool spool;

    private Printing(@Nullable Spool spool) {
        this.spool = spool;
    }

    static Printing start(WorkstationSettings settings, PrintQueue queue, Signal<PrinterStatus> status) {
        URI uri = settings.printer();
        if (uri == null) {
            return new Printing(null);
        }
        PrinterProfile profile = settings.paper() == 58 ? PrinterProfile.GENERIC_58_MM : PrinterProfile.GENERIC_80_MM;
        try {
            return new Printing(Printers.open(uri, profile, queue, status, Threads.named("spool")));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    /// Whether nothing waits for paper; a till without a printer waits for none.
    boolean isIdle(PrinterStatus status) {
        return spool == null || (status.waiting() == 0 && status.condition() != PrinterStatus.Condition.PRINTING);
    }

    void wake() {
        if (spool != null) {
            spool.wake();
        }
    }

    @Override
    public void close() {
        if (spool != null) {
            spool.close();
        }
    }
}
