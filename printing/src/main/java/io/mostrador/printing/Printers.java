package io.mostrador.printing;

import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.spool.JobEncoding;
import io.mostrador.printing.spool.Spool;
import io.mostrador.printing.transport.AnswerPolicy;
import io.mostrador.printing.transport.PrinterAddress;
import io.mostrador.printing.transport.PrinterAddress.Scheme;
import io.mostrador.printing.transport.Transport;
import io.mostrador.printing.transport.Transports;
import io.mostrador.printing.transport.Watchdog;
import io.mostrador.printing.virtual.PaperFolder;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ThreadFactory;

/// The way in: connects a stored queue with a printer. What comes back is woken after each sale and closed at
/// the end.
public final class Printers {
    private Printers() {}

    /// Starts printing to the printer at `uri` (see [PrinterAddress]). The printer need not be there yet.
    ///
    /// @param status kept true by the spool
    /// @param threads makes the spool's thread and, for some ways, a watchdog and a listener
    /// @throws IllegalArgumentException when the address is none, with a sentence that says what would be right
    public static Spool open(
            URI uri, PrinterProfile profile, PrintQueue queue, Signal<PrinterStatus> status, ThreadFactory threads) {
        PrinterAddress address = PrinterAddress.of(uri);
        if (address.scheme() == Scheme.VIRTUAL) {
            Path folder = Path.of(address.target());
            return open(new VirtualPrinter(profile, new PaperFolder(folder)), profile, queue, status, threads);
        }
        Watchdog watchdog = new Watchdog(threads);
        Transport transport = Transports.of(address, watchdog, threads);
        JobEncoding encoding = new JobEncoding(profile);
        return Spool.start(queue, new Spool.Printer(transport, address.answers(), encoding, watchdog), status, threads);
    }

    /// Starts printing to a printer in this program, which the caller can switch off, empty and look at.
    public static Spool open(
            VirtualPrinter printer,
            PrinterProfile profile,
            PrintQueue queue,
            Signal<PrinterStatus> status,
            ThreadFactory threads) {
        Transport transport = Transports.to(printer);
        JobEncoding encoding = new JobEncoding(profile);
        return Spool.start(
                queue,
                new Spool.Printer(transport, AnswerPolicy.AUTO, encoding, new Watchdog(threads)),
                status,
                threads);
    }
}
