package io.mostrador.printing.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.printing.Samples;
import io.mostrador.printing.Waiting;
import io.mostrador.printing.escpos.EncodedJob;
import io.mostrador.printing.escpos.EscPosEncoder;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.transport.AnswerPolicy;
import io.mostrador.printing.transport.Transport;
import io.mostrador.printing.transport.TransportException;
import io.mostrador.printing.transport.Watchdog;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.PaperReader;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A line that breaks once, at every piece of a job: nothing is ever printed or pulsed twice, and what may be
/// on paper is never called queued.
class BrokenLineTest {
    private static final PrinterProfile WIDE = PrinterProfile.GENERIC_80_MM;

    private final VirtualPrinter printer = new VirtualPrinter(WIDE);
    private final InMemoryPrintQueue queue = new InMemoryPrintQueue();
    private final Signal<PrinterStatus> status = new Signal<>(PrinterStatus.NONE);

    private Spool start(Transport transport) {
        var threads = Thread.ofPlatform().daemon().factory();
        return Spool.start(
                queue,
                new Spool.Printer(transport, AnswerPolicy.AUTO, new JobEncoding(WIDE), new Watchdog(threads)),
                status,
                threads);
    }

    private void awaitState(long id, PrintJobState state) {
        Waiting.until("job " + id + " is " + state, () -> queue.state(id) == state);
    }

    @Test
    void everyBreakLeavesTheTruthInTheQueue() {
        int length = receiptBytes().length();
        for (int breakAfter = 0; breakAfter <= length; breakAfter += 43) {
            assertBreak(breakAfter);
        }
    }

    private static EncodedJob receiptBytes() {
        return new EscPosEncoder(WIDE)
                .encode(Samples.layout(48).receipt(Samples.content(Samples.cashSale()), Samples.ENTRY));
    }

    private static void assertBreak(int breakAfter) {
        BrokenLineTest scene = new BrokenLineTest();
        long torn = scene.receipt();
        long pulse;
        String what = "broken after " + breakAfter + " bytes";
        boolean nothingLeft = breakAfter == 0;
        try (Spool spool = scene.start(new BreakingTransport(scene.printer, breakAfter))) {
            scene.awaitState(torn, nothingLeft ? PrintJobState.CONFIRMED : PrintJobState.UNKNOWN);
            pulse = scene.queue.add(PrintJobKind.DRAWER, new PrintJob.Content.Pulse());
            long next = scene.receipt();
            spool.wake();
            scene.awaitState(next, PrintJobState.CONFIRMED);
        }
        assertThat(scene.queue.state(pulse)).as(what).isEqualTo(PrintJobState.CONFIRMED);
        assertThat(scene.printer.pulses()).as(what).isOne();
        assertThat(scene.printer.paperCount()).as(what).isBetween(1L, 2L);
        Paper whole = new PaperReader(WIDE).read(receiptBytes().toBytes()).getFirst();
        assertThat(scene.printer.papers().getLast()).as(what).isEqualTo(whole);
    }

    private long receipt() {
        return queue.add(PrintJobKind.RECEIPT, Samples.content(Samples.cashSale()));
    }

    @Test
    void closesEvenWhileThePrinterHoldsItUp() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        BlockingTransport blocked = new BlockingTransport(writing);
        long id = receipt();
        Spool spool = start(blocked);
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        spool.wake();
        spool.close();
        assertThat(queue.state(id)).isEqualTo(PrintJobState.UNKNOWN);
    }

    /// Lets the bytes of the first job through up to a number, then breaks; whole again afterwards.
    private static final class BreakingTransport implements Transport {
        private final VirtualPrinter printer;
        private int left;
        private boolean open;
        private boolean broken;

        BreakingTransport(VirtualPrinter printer, int breakAfter) {
            this.printer = printer;
            this.left = breakAfter;
        }

        @Override
        public boolean open() {
            boolean opened = !open;
            open = true;
            return opened;
        }

        @Override
        public void write(byte[] commands, Duration patience) throws TransportException {
            boolean question = commands.length <= 3;
            if (!broken && !question && commands.length > left) {
                broken = true;
                open = false;
                printer.receive(Arrays.copyOf(commands, left));
                throw TransportException.lost("line", left, null);
            }
            left -= broken || question ? 0 : commands.length;
            if (!broken && left == 0 && !question) {
                // Exactly all bytes have left: the line is gone before the printer can confirm.
                broken = true;
                open = false;
                printer.receive(commands);
                throw TransportException.lost("line", commands.length, null);
            }
            printer.receive(commands);
        }

        @Override
        public byte[] read(Duration patience) {
            return printer.takeAnswers(patience);
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {
            open = false;
        }
    }

    /// Never answers, and never comes back from a write of a job until it is closed.
    private static final class BlockingTransport implements Transport {
        private final CountDownLatch writing;
        private final CountDownLatch closed = new CountDownLatch(1);

        BlockingTransport(CountDownLatch writing) {
            this.writing = writing;
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public void write(byte[] commands, Duration patience) throws TransportException {
            if (commands.length > 3) {
                writing.countDown();
                try {
                    boolean _ = closed.await(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw TransportException.blocked("line", commands.length, null);
            }
        }

        @Override
        public byte[] read(Duration patience) {
            return new byte[0];
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
