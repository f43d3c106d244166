package io.mostrador.printing.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Sale;
import io.mostrador.printing.Printers;
import io.mostrador.printing.Samples;
import io.mostrador.printing.Waiting;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.PtyPrinter;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The figures of the README, printed; the limits here only catch disasters, a busy machine must not fail them.
@Tag("slow")
class MeasurementTest {
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    @Test
    void layingOutAndEncodingAFortyLineReceiptIsQuick() {
        for (PrinterProfile profile : PrinterProfile.ALL) {
            JobEncoding encoding = new JobEncoding(profile);
            PrintJob job = new PrintJob(
                    1, PrintJobKind.RECEIPT, Samples.content(fortyLines()), Samples.store(), Samples.ENTRY);
            long[] nanos = new long[2_000];
            for (int i = -3_000; i < nanos.length; i++) {
                long start = System.nanoTime();
                int length = encoding.encode(job).length();
                assertThat(length).isPositive();
                nanos[Math.max(0, i)] = System.nanoTime() - start;
            }
            assertThat(report("lay out and encode 40 lines, " + profile.name(), nanos))
                    .isLessThan(20_000_000);
        }
    }

    private static Sale fortyLines() {
        Samples.Cart cart = new Samples.Cart(Samples.store(), 1);
        for (int i = 1; i <= 40; i++) {
            cart.line(
                    "Artículo número " + i + " con un nombre más bien largo",
                    "" + (1 + i % 3),
                    1_000L * i,
                    Samples.FULL);
        }
        return cart.exactCash().sale();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "pseudo-terminals of the Linux kernel")
    void theFirstByteLeavesSoonAfterTheWake() throws Exception {
        for (String address : new String[] {"serial:%s", "serial:%s?answers=no", "usb:%s", "usb:%s?answers=no"}) {
            assertThat(report("wake to first job byte, " + address.formatted("PTY"), wakes(address)))
                    .isLessThan(500_000_000);
        }
    }

    private static long[] wakes(String address) throws Exception {
        InMemoryPrintQueue queue = new InMemoryPrintQueue();
        AtomicLong firstByteAt = new AtomicLong();
        OutputStream watch = new OutputStream() {
            @Override
            public void write(int b) {
                if (b == 0x1b) {
                    firstByteAt.compareAndSet(0, System.nanoTime());
                }
            }
        };
        long[] nanos = new long[200];
        VirtualPrinter printer = new VirtualPrinter(PrinterProfile.GENERIC_80_MM);
        try (PtyPrinter cable = PtyPrinter.plug(printer, watch, THREADS);
                Spool spool = Printers.open(
                        URI.create(address.formatted(cable.path())),
                        PrinterProfile.GENERIC_80_MM,
                        queue,
                        new Signal<>(PrinterStatus.NONE),
                        THREADS)) {
            for (int i = -20; i < nanos.length; i++) {
                firstByteAt.set(0);
                long id = queue.add(PrintJobKind.RECEIPT, Samples.content(Samples.cashSale()));
                long start = System.nanoTime();
                spool.wake();
                Waiting.until("printed", () -> isDone(queue.state(id)) && firstByteAt.get() > 0);
                nanos[Math.max(0, i)] = firstByteAt.get() - start;
            }
        }
        return nanos;
    }

    private static boolean isDone(PrintJobState state) {
        return state == PrintJobState.CONFIRMED || state == PrintJobState.SENT;
    }

    /// @return the median in nanoseconds
    private static long report(String what, long[] nanos) {
        Arrays.sort(nanos);
        long p50 = nanos[nanos.length / 2];
        System.out.printf("%s: p50 %.3f ms, p99 %.3f ms%n", what, p50 / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        return p50;
    }
}
