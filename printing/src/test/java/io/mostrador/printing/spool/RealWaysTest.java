package io.mostrador.printing.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Sale;
import io.mostrador.printing.Printers;
import io.mostrador.printing.Samples;
import io.mostrador.printing.Waiting;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.PaperReader;
import io.mostrador.printing.virtual.Pty;
import io.mostrador.printing.virtual.PtyPrinter;
import io.mostrador.printing.virtual.Slip;
import io.mostrador.printing.virtual.TcpPrinter;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.PrinterStatus.Condition;
import io.mostrador.register.status.Signal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The spool over real ways: pseudo-terminals as serial port and USB printer, TCP, a file.
class RealWaysTest {
    private static final PrinterProfile WIDE = PrinterProfile.GENERIC_80_MM;
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();

    private final InMemoryPrintQueue queue = new InMemoryPrintQueue();
    private final Signal<PrinterStatus> status = new Signal<>(PrinterStatus.NONE);
    private final VirtualPrinter printer = new VirtualPrinter(WIDE);

    @TempDir
    Path folder = Path.of("");

    private Spool open(String uri) {
        return Printers.open(URI.create(uri), WIDE, queue, status, THREADS);
    }

    private long receipt(Sale sale) {
        return queue.add(PrintJobKind.RECEIPT, Samples.content(sale));
    }

    private static Sale numbered(long number) {
        return new Samples.Cart(Samples.store(), number)
                .line("Pan", "1", 10_000 + number, Samples.FULL)
                .exactCash()
                .sale();
    }

    private void awaitState(long id, PrintJobState state) {
        Waiting.until("job " + id + " is " + state, () -> queue.state(id) == state);
    }

    private static List<String> numbers(List<Paper> papers) {
        return papers.stream().map(paper -> Slip.of(paper).number()).toList();
    }

    @EnabledOnOs(value = OS.LINUX, disabledReason = "pseudo-terminals of the Linux kernel")
    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void printsAndIsConfirmedOverACable(String scheme) throws Exception {
        queue.add(PrintJobKind.DRAWER, new PrintJob.Content.Pulse());
        long id = receipt(Samples.cashSale());
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        try (PtyPrinter cable = PtyPrinter.plug(printer, capture, THREADS);
                Spool _ = open(scheme + ":" + cable.path())) {
            awaitState(id, PrintJobState.CONFIRMED);
        }
        PaperReader reader = new PaperReader(WIDE);
        List<Paper> papers = reader.read(capture.toByteArray());
        assertThat(numbers(papers)).containsExactly("A1-00000042");
        assertThat(papers).isEqualTo(printer.papers());
        assertThat(reader.pulses()).isOne();
    }

    /// What a check without any printer sees: bytes that nobody answers.
    @EnabledOnOs(value = OS.LINUX, disabledReason = "pseudo-terminals of the Linux kernel")
    @Test
    void sendsToACableThatOnlyListens() throws Exception {
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        try (Pty pty = Pty.open();
                Spool spool = open("serial:" + pty.path())) {
            for (int i = 1; i <= 3; i++) {
                long id = receipt(numbered(i));
                spool.wake();
                Waiting.until("receipt " + i + " is sent", () -> {
                    capture.writeBytes(read(pty));
                    return queue.state(id) == PrintJobState.SENT;
                });
            }
            Waiting.until("all is read", () -> {
                byte[] piece = read(pty);
                capture.writeBytes(piece);
                return piece.length == 0;
            });
        }
        assertThat(numbers(new PaperReader(WIDE).read(capture.toByteArray())))
                .containsExactly("A1-00000001", "A1-00000002", "A1-00000003");
    }

    private static byte[] read(Pty pty) {
        try {
            return pty.read(Duration.ofMillis(10));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @EnabledOnOs(value = OS.LINUX, disabledReason = "pseudo-terminals of the Linux kernel")
    @ParameterizedTest
    @ValueSource(strings = {"serial", "usb"})
    void aPulledCableInTheMiddleLeavesOneUnknownAndTheRestWaits(String scheme) throws Exception {
        try (PtyPrinter cable = PtyPrinter.plug(printer, OutputStream.nullOutputStream(), THREADS);
                Spool spool = open(scheme + ":" + cable.path())) {
            long first = receipt(numbered(1));
            awaitState(first, PrintJobState.CONFIRMED);
            status.observe(now -> {
                if (now.lastState() == PrintJobState.SENDING) {
                    cable.setReading(false);
                }
            });
            long torn = receipt(numbered(2));
            long next = receipt(numbered(3));
            spool.wake();
            awaitState(torn, PrintJobState.SENDING);
            cable.unplug();
            awaitState(torn, PrintJobState.UNKNOWN);
            Waiting.until("offline", () -> status.value().condition() == Condition.OFFLINE);
            Waiting.until("one waits", () -> status.value().waiting() == 1);
            assertThat(queue.history(next)).containsOnly(PrintJobState.QUEUED);
        }
    }

    @Test
    void aPrinterPluggedInLateOnTheNetworkPrintsWhatWaits() throws Exception {
        int port;
        try (TcpPrinter once = TcpPrinter.plug(printer, 0, THREADS)) {
            port = once.port();
        }
        try (Spool spool = open("tcp:127.0.0.1:" + port)) {
            long last = 0;
            for (int i = 1; i <= 4; i++) {
                last = receipt(numbered(i));
                spool.wake();
            }
            Waiting.until(
                    "all wait",
                    () -> status.value()
                            .equals(new PrinterStatus(
                                    Condition.OFFLINE, 4, numbered(1).id(), PrintJobState.QUEUED)));
            try (TcpPrinter _ = TcpPrinter.plug(printer, port, THREADS)) {
                awaitState(last, PrintJobState.CONFIRMED);
            }
        }
        assertThat(numbers(printer.papers()))
                .containsExactly("A1-00000001", "A1-00000002", "A1-00000003", "A1-00000004");
    }

    @Test
    void aFileIsSentNeverConfirmed() throws Exception {
        Path file = folder.resolve("capture.bin");
        long id = receipt(Samples.cashSale());
        try (Spool _ = open("file:" + file)) {
            awaitState(id, PrintJobState.SENT);
        }
        assertThat(numbers(new PaperReader(WIDE).read(Files.readAllBytes(file))))
                .containsExactly("A1-00000042");
    }

    @Test
    void theVirtualPrinterLeavesItsPapersInAFolder() throws Exception {
        long id = receipt(Samples.cashSale());
        try (Spool _ = open("virtual:" + folder.resolve("papers"))) {
            awaitState(id, PrintJobState.CONFIRMED);
        }
        try (Stream<Path> files = Files.list(folder.resolve("papers"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("paper-000001.png", "paper-000001.txt");
        }
    }
}
