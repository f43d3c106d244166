package io.mostrador.printing.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Sale;
import io.mostrador.printing.Printers;
import io.mostrador.printing.Samples;
import io.mostrador.printing.Waiting;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.Slip;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.printing.virtual.VirtualPrinter.Roll;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.PrinterStatus.Condition;
import io.mostrador.register.status.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpoolTest {
    private final InMemoryPrintQueue queue = new InMemoryPrintQueue();
    private final Signal<PrinterStatus> status = new Signal<>(PrinterStatus.NONE);
    private final List<String> drawerAndPaper = new CopyOnWriteArrayList<>();
    private final VirtualPrinter printer = new VirtualPrinter(PrinterProfile.GENERIC_80_MM, this::paper);
    private final List<Spool> spools = new ArrayList<>();

    private void paper(Paper paper) {
        drawerAndPaper.add(
                "pulses " + pulsesSoFar() + ", paper " + Slip.of(paper).number());
    }

    private int pulsesSoFar() {
        return printer.pulses();
    }

    @AfterEach
    void stop() {
        spools.forEach(Spool::close);
    }

    private Spool start() {
        Spool spool = Printers.open(
                printer,
                PrinterProfile.GENERIC_80_MM,
                queue,
                status,
                Thread.ofPlatform().name("spool").factory());
        spools.add(spool);
        return spool;
    }

    private long receipt(Sale sale) {
        return queue.add(PrintJobKind.RECEIPT, Samples.content(sale));
    }

    private long pulse() {
        return queue.add(PrintJobKind.DRAWER, new PrintJob.Content.Pulse());
    }

    private void awaitState(long id, PrintJobState state) {
        Waiting.until("job " + id + " is " + state, () -> queue.state(id) == state);
    }

    private void awaitCondition(Condition condition) {
        Waiting.until("printer is " + condition, () -> status.value().condition() == condition);
    }

    @Test
    void opensTheDrawerBeforeItPrints() {
        Spool spool = start();
        long pulse = pulse();
        long receipt = receipt(Samples.cashSale());
        spool.wake();
        awaitState(receipt, PrintJobState.CONFIRMED);
        assertThat(queue.state(pulse)).isEqualTo(PrintJobState.CONFIRMED);
        assertThat(drawerAndPaper).containsExactly("pulses 1, paper A1-00000042");
    }

    @Test
    void printsInOrderAndStoresEachStateBeforeItsAct() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ids.add(receipt(numbered(i + 1)));
        }
        start();
        awaitState(ids.getLast(), PrintJobState.CONFIRMED);
        assertThat(printer.papers())
                .extracting(paper -> Slip.of(paper).number())
                .isSorted()
                .hasSize(10);
        assertThat(ids)
                .allSatisfy(id -> assertThat(queue.history(id))
                        .containsExactly(PrintJobState.QUEUED, PrintJobState.SENDING, PrintJobState.CONFIRMED));
    }

    private static Sale numbered(long number) {
        return new Samples.Cart(Samples.store(), number)
                .line("Pan", "1", 10_000 + number, Samples.FULL)
                .exactCash()
                .sale();
    }

    @Test
    void waitsWhileThePrinterIsAwayAndPrintsAllOnceWhenItIsBack() {
        printer.switchOff();
        Spool spool = start();
        awaitCondition(Condition.OFFLINE);
        long last = 0;
        for (int i = 1; i <= 5; i++) {
            last = receipt(numbered(i));
            spool.wake();
        }
        Waiting.until("five wait", () -> status.value().waiting() == 5);
        assertThat(status.value().condition()).isEqualTo(Condition.OFFLINE);
        assertThat(status.value().lastState()).isEqualTo(PrintJobState.QUEUED);
        printer.switchOn();
        awaitState(last, PrintJobState.CONFIRMED);
        assertThat(printer.papers())
                .extracting(paper -> Slip.of(paper).number())
                .containsExactly("A1-00000001", "A1-00000002", "A1-00000003", "A1-00000004", "A1-00000005");
        awaitCondition(Condition.READY);
        assertThat(status.value().waiting()).isZero();
        assertThat(status.value().lastState()).isEqualTo(PrintJobState.CONFIRMED);
    }

    @Test
    void aDrawerIsNotOpenedWhenItsPrinterComesBackLater() {
        printer.switchOff();
        Spool spool = start();
        awaitCondition(Condition.OFFLINE);
        long last = 0;
        List<Long> pulses = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            pulses.add(pulse());
            last = receipt(numbered(i));
            spool.wake();
        }
        pulses.forEach(id -> awaitState(id, PrintJobState.EXPIRED));
        printer.switchOn();
        awaitState(last, PrintJobState.CONFIRMED);
        assertThat(printer.pulses()).isZero();
        assertThat(printer.papers()).hasSize(3);
    }

    @Test
    void goesOnByItselfWhenPaperIsLoaded() {
        printer.setRoll(Roll.EMPTY);
        Spool spool = start();
        long id = receipt(Samples.cashSale());
        spool.wake();
        Waiting.until("the job waits", () -> status.value().waiting() == 1);
        awaitCondition(Condition.PAPER_EMPTY);
        assertThat(queue.history(id)).containsExactly(PrintJobState.QUEUED);
        printer.setRoll(Roll.NEAR_END);
        awaitState(id, PrintJobState.CONFIRMED);
        awaitCondition(Condition.PAPER_NEAR_EMPTY);
        assertThat(printer.papers()).hasSize(1);
    }

    @Test
    void saysThatTheCoverIsOpenAndGoesOnWhenItIsClosed() {
        printer.setCoverOpen(true);
        long id = receipt(Samples.cashSale());
        start();
        awaitCondition(Condition.COVER_OPEN);
        printer.setCoverOpen(false);
        awaitState(id, PrintJobState.CONFIRMED);
    }

    @Test
    void confirmsOnlyWhenThePaperThatRanOutInTheMiddleIsBack() {
        Sale sale = numbered(1);
        VirtualPrinter emptying = new VirtualPrinter(PrinterProfile.GENERIC_80_MM);
        long pulse = pulse();
        long id = receipt(sale);
        // Once only: that paper is back is told while the job is still being sent.
        AtomicBoolean emptied = new AtomicBoolean();
        status.observe(now -> {
            if (sale.id().equals(now.lastSale())
                    && now.lastState() == PrintJobState.SENDING
                    && emptied.compareAndSet(false, true)) {
                emptying.setRoll(Roll.EMPTY);
            }
        });
        spools.add(Printers.open(
                emptying,
                PrinterProfile.GENERIC_80_MM,
                queue,
                status,
                Thread.ofPlatform().factory()));
        awaitCondition(Condition.PAPER_EMPTY);
        assertThat(queue.state(pulse)).isEqualTo(PrintJobState.CONFIRMED);
        assertThat(queue.state(id)).isEqualTo(PrintJobState.SENDING);
        emptying.setRoll(Roll.FULL);
        awaitState(id, PrintJobState.CONFIRMED);
        assertThat(emptying.papers()).hasSize(1);
    }

    @Test
    void neverSaysConfirmedToAPrinterThatNeverAnswers() {
        printer.setSilent(true);
        long id = receipt(Samples.cashSale());
        start();
        awaitState(id, PrintJobState.SENT);
        assertThat(printer.papers()).hasSize(1);
        assertThat(status.value().lastSale()).isEqualTo(Samples.cashSale().id());
        assertThat(status.value().lastState()).isEqualTo(PrintJobState.SENT);
    }

    @Test
    void takesAPrinterThatFallsSilentForAway() {
        long first = receipt(numbered(1));
        Spool spool = start();
        awaitState(first, PrintJobState.CONFIRMED);
        printer.setSilent(true);
        long second = receipt(numbered(2));
        spool.wake();
        awaitCondition(Condition.OFFLINE);
        assertThat(queue.history(second)).containsExactly(PrintJobState.QUEUED);
        printer.setSilent(false);
        awaitState(second, PrintJobState.CONFIRMED);
    }

    @Test
    void whatACrashInterruptedIsUnknownAndNeverPulsedOrPrintedAgain() {
        long pulse = pulse();
        long torn = receipt(numbered(1));
        long next = receipt(numbered(2));
        queue.force(pulse, PrintJobState.SENDING);
        queue.force(torn, PrintJobState.SENDING);
        start();
        awaitState(next, PrintJobState.CONFIRMED);
        assertThat(queue.state(pulse)).isEqualTo(PrintJobState.UNKNOWN);
        assertThat(queue.state(torn)).isEqualTo(PrintJobState.UNKNOWN);
        assertThat(drawerAndPaper).containsExactly("pulses 0, paper A1-00000002");
    }

    @Test
    void goesOnWhenTheQueueIsBack() {
        long id = receipt(Samples.cashSale());
        queue.setBroken(true);
        Spool spool = start();
        awaitCondition(Condition.ERROR);
        queue.setBroken(false);
        spool.wake();
        awaitState(id, PrintJobState.CONFIRMED);
        assertThat(printer.papers()).hasSize(1);
    }

    @Test
    void printsNothingMoreWhileAStateCannotBeStored() {
        long first = receipt(numbered(1));
        long second = receipt(numbered(2));
        status.observe(now -> {
            if (now.lastState() == PrintJobState.SENDING && queue.state(second) == PrintJobState.QUEUED) {
                queue.setBroken(true);
            }
        });
        Spool spool = start();
        Waiting.until("the first is on paper", () -> printer.paperCount() == 1);
        assertThat(queue.state(first)).isEqualTo(PrintJobState.SENDING);
        queue.setBroken(false);
        spool.wake();
        awaitState(second, PrintJobState.CONFIRMED);
        assertThat(queue.state(first)).isEqualTo(PrintJobState.CONFIRMED);
        assertThat(printer.paperCount()).isEqualTo(2);
    }

    @Test
    void reportsAndCopiesArePrintedToo() {
        long copy = queue.add(PrintJobKind.RECEIPT_COPY, Samples.content(Samples.cashSale()));
        long closing = queue.add(PrintJobKind.Z_REPORT, new PrintJob.Content.Closing(Samples.closing()));
        start();
        awaitState(closing, PrintJobState.CONFIRMED);
        assertThat(queue.state(copy)).isEqualTo(PrintJobState.CONFIRMED);
        assertThat(printer.papers())
                .extracting(paper -> Slip.of(paper).kind())
                .containsExactly(Slip.Kind.COPY, Slip.Kind.Z_REPORT);
        assertThat(Slip.of(printer.papers().getLast()).number()).isEqualTo("17");
        assertThat(Slip.of(printer.papers().getLast()).total())
                .contains(Samples.closing().totals().netTotal());
    }
}
