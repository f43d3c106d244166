package io.mostrador.launcher.rig;

import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.PaperReader;
import io.mostrador.printing.virtual.PtyPrinter;
import io.mostrador.printing.virtual.Slip;
import io.mostrador.printing.virtual.VirtualPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A printer at the far end of a serial line (a pseudo-terminal); every byte that came is kept in a file.
public final class SerialPaper implements AutoCloseable {
    private static final PrinterProfile PROFILE = PrinterProfile.GENERIC_80_MM;
    private final Path capture;
    private final OutputStream bytes;
    private final PtyPrinter printer;

    private SerialPaper(Path capture, OutputStream bytes) throws IOException {
        this.capture = capture;
        this.bytes = bytes;
        this.printer = PtyPrinter.plug(
                new VirtualPrinter(PROFILE),
                bytes,
                task -> Thread.ofPlatform().daemon().name("printer").unstarted(task));
    }

    public static SerialPaper plug(Path capture) throws IOException {
        return new SerialPaper(capture, new BufferedOutputStream(Files.newOutputStream(capture)));
    }

    /// For `--printer`.
    public String address() {
        return "serial:" + printer.path() + "?baud=115200";
    }

    /// Pulls the cable; only then all bytes are in the file.
    @Override
    public void close() throws IOException {
        printer.close();
        bytes.close();
    }

    /// All papers as a person reads them, from the bytes alone; after [#close].
    public Read read() throws IOException {
        List<Slip> slips = new ArrayList<>();
        PaperReader reader = new PaperReader(PROFILE);
        try (InputStream stream = Files.newInputStream(capture)) {
            reader.read(stream, paper -> slips.add(Slip.of(paper)));
        }
        return new Read(slips, reader.pulses(), Files.size(capture));
    }

    /// @param pulses how often the drawer was opened
    public record Read(List<Slip> slips, int pulses, long byteCount) {
        public Read {
            slips = List.copyOf(slips);
        }

        /// Receipts that are whole: with number and total.
        public List<Slip> receipts() {
            return slips.stream()
                    .filter(slip ->
                            slip.kind() == Slip.Kind.RECEIPT && slip.total().isPresent())
                    .toList();
        }
    }
}
