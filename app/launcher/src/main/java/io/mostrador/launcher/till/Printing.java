package io.mostrador.launcher.till;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.printing.Printers;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.spool.Spool;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The till's receipt printer, or none.
public final class Printing {
    private Printing() {}

    /// A way to start printing, once the till's queue is there.
    @FunctionalInterface
    public interface Choice {
        /// @return the running spool, null for a till without a printer
        @Nullable
        Spool start(PrintQueue queue, Signal<PrinterStatus> status);
    }

    /// The printer of the workstation's settings.
    public static Choice of(WorkstationSettings settings) {
        URI uri = settings.printer();
        if (uri == null) {
            return (queue, status) -> null;
        }
        return (queue, status) -> {
            try {
                return Printers.open(uri, profile(settings), queue, status, Threads.named("spool"));
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(String.valueOf(e.getMessage()), e);
            }
        };
    }

    /// A printer made of software in this program.
    public static Choice of(VirtualPrinter printer, PrinterProfile profile) {
        return (queue, status) -> Printers.open(printer, profile, queue, status, Threads.named("spool"));
    }

    private static PrinterProfile profile(WorkstationSettings settings) {
        return settings.paper() == 58 ? PrinterProfile.GENERIC_58_MM : PrinterProfile.GENERIC_80_MM;
    }
}
