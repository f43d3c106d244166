package io.mostrador.printing.spool;

import io.mostrador.printing.escpos.EncodedJob;
import io.mostrador.printing.transport.AnswerPolicy;
import io.mostrador.printing.transport.Transport;
import io.mostrador.printing.transport.TransportException;
import io.mostrador.printing.transport.Watchdog;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.PrinterStatus.Condition;
import io.mostrador.register.status.Signal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/// Prints the stored jobs of one printer, in order, on one thread. The printer may be away for weeks: jobs
/// wait, the badge says so, nobody else is held up. Nothing a printer does is ever thrown at a caller.
///
/// A job's state is stored before the act it names, so that no crash prints a job twice by itself:
///
/// - nothing has left: `QUEUED`, tried again for ever;
/// - something has left and the line broke: `UNKNOWN`, never repeated by itself, the next job follows;
/// - all has left: `SENT`, and `CONFIRMED` only when the printer said so.
public final class Spool implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Spool.class.getName());
    private static final long FIRST_PAUSE_MILLIS = 125;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long SHARED_IDLE_MILLIS = 15_000;
    private static final long GRACE_MILLIS = 3_000;
    /// Longer than any receipt takes: the printer was held up in between, by paper or cover.
    private static final long HELD_UP_MILLIS = 15_000;

    private final PrintQueue queue;
    private final JobEncoding encoding;
    private final StatusBoard board;
    private final Dialogue dialogue;
    private final Delivery delivery;
    private final Watchdog watchdog;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private boolean recovered;
    private boolean checkDue = true;
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private boolean heldUp;

    /// The printer of a spool: the way to it, what its silence means, how jobs become its bytes.
    ///
    /// @param watchdog of the transport, closed with the spool
    public record Printer(Transport transport, AnswerPolicy answers, JobEncoding encoding, Watchdog watchdog) {}

    private Spool(PrintQueue queue, Printer printer, Signal<PrinterStatus> status, ThreadFactory threads) {
        this.queue = queue;
        this.encoding = printer.encoding();
        this.board = new StatusBoard(queue, status);
        this.watchdog = printer.watchdog();
        this.dialogue = new Dialogue(printer.transport(), printer.answers());
        this.delivery = new Delivery(dialogue, trouble -> board.show(trouble.condition()), () -> closed);
        this.thread = threads.newThread(this::run);
    }

    /// Starts printing.
    ///
    /// @param queue called by the spool's thread only
    /// @param threads makes the spool's one thread
    public static Spool start(PrintQueue queue, Printer printer, Signal<PrinterStatus> status, ThreadFactory threads) {
        Spool spool = new Spool(queue, printer, status, threads);
        spool.thread.start();
        return spool;
    }

    /// There may be a new job. Returns at once; from any thread.
    public void wake() {
        wakes.release();
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (RuntimeException e) {
                // The queue or a listener failed. Paper must go on when they do again.
                LOG.log(Level.ERROR, "the spool goes on after a fault", e);
                board.showFailure();
                pause(LONGEST_PAUSE_MILLIS);
            }
        }
        dialogue.close();
        watchdog.close();
    }

    private void step() {
        if (!recovered && queue.recover() > 0) {
            LOG.log(Level.WARNING, "jobs were interrupted by the last stop; what is on their paper is not known");
            delivery.expectTornPaper();
        }
        recovered = true;
        Optional<PrintJob> next = queue.next();
        if (next.isPresent()) {
            print(next.get());
        } else {
            idle();
        }
    }

    private void print(PrintJob job) {
        boolean tooLate = heldUp && job.kind() == PrintJobKind.DRAWER;
        heldUp = tooLate;
        if (tooLate) {
            store(job, PrintJobState.EXPIRED, Condition.PRINTING);
            return;
        }
        Optional<EncodedJob> encoded = encode(job);
        if (encoded.isEmpty()) {
            store(job, PrintJobState.UNKNOWN, Condition.ERROR);
            return;
        }
        Health health = health();
        if (!health.canPrint()) {
            putOff(job, health);
            return;
        }
        queue.mark(job.id(), PrintJobState.SENDING);
        long start = System.nanoTime();
        PrintJobState reached = PrintJobState.QUEUED;
        try {
            board.show(job, PrintJobState.SENDING, Condition.PRINTING);
            reached = PrintJobState.UNKNOWN;
            reached = delivery.deliver(encoded.get());
        } finally {
            store(job, reached, reached == PrintJobState.QUEUED ? Condition.OFFLINE : after(reached, health));
        }
        heldUp = System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(HELD_UP_MILLIS);
        if (reached == PrintJobState.QUEUED) {
            pauseLonger();
        } else {
            pauseMillis = FIRST_PAUSE_MILLIS;
        }
    }

    /// Paper waits for its printer; a drawer does not: opened when the printer is back, it would stand open with nobody
    /// expecting it. The cashier has a key.
    private void putOff(PrintJob job, Health health) {
        if (job.kind() == PrintJobKind.DRAWER) {
            store(job, PrintJobState.EXPIRED, health.condition());
        } else {
            board.show(job, PrintJobState.QUEUED, health.condition());
            pauseLonger();
        }
    }

    private Condition after(PrintJobState reached, Health before) {
        if (reached == PrintJobState.UNKNOWN) {
            delivery.expectTornPaper();
            return Condition.OFFLINE;
        }
        return before.condition();
    }

    /// A job that cannot be laid out is a fault of ours; it must not hold up all that come after it.
    private Optional<EncodedJob> encode(PrintJob job) {
        try {
            EncodedJob encoded = encoding.encode(job);
            if (encoded.replacedCharacters() > 0) {
                LOG.log(
                        Level.DEBUG,
                        "job {0}: {1} characters are not in the printer''s table",
                        job.id(),
                        encoded.replacedCharacters());
            }
            return Optional.of(encoded);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "job " + job.id() + " cannot be laid out and is passed over", e);
            return Optional.empty();
        }
    }

    private Health health() {
        try {
            Health health = dialogue.check();
            if (health.canPrint()) {
                delivery.clearTornPaper(encoding.resynchronize());
            }
            return health;
        } catch (TransportException e) {
            LOG.log(Level.DEBUG, "printer is away", e);
            return Health.AWAY;
        }
    }

    /// Printing the next job is not allowed before this one's state is stored: a crash would print it twice.
    private void store(PrintJob job, PrintJobState state, Condition condition) {
        boolean stored = false;
        do {
            try {
                queue.mark(job.id(), state);
                stored = true;
                board.show(job, state, condition);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "cannot store that job " + job.id() + " is " + state + "; trying again", e);
                pause(LONGEST_PAUSE_MILLIS);
            }
        } while (!stored && !closed);
    }

    /// The printer is let go where others want it too, and looked after now and then, so that the badge is true
    /// before the next sale.
    private void idle() {
        if (checkDue) {
            board.show(health().condition());
        }
        dialogue.rest();
        checkDue = !pause(dialogue.isShared() ? SHARED_IDLE_MILLIS : LONGEST_PAUSE_MILLIS);
    }

    private void pauseLonger() {
        dialogue.rest();
        pause(pauseMillis);
        pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
    }

    /// Until the time is over or somebody wakes us.
    ///
    /// @return whether somebody did
    private boolean pause(long millis) {
        boolean woken = false;
        try {
            woken = wakes.tryAcquire(millis, TimeUnit.MILLISECONDS);
            wakes.drainPermits();
        } catch (InterruptedException e) {
            // Only who made the thread interrupts it, and only to end it.
            closed = true;
            Thread.currentThread().interrupt();
        }
        return woken;
    }

    /// Ends the spool: the job under way is finished if it can within three seconds; the others stay queued.
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            if (!thread.join(Duration.ofMillis(GRACE_MILLIS))) {
                dialogue.close();
                thread.join(GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            dialogue.close();
            Thread.currentThread().interrupt();
        }
    }
}
