package io.mostrador.sync.client;

import io.mostrador.register.status.Signal;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble;
import io.mostrador.register.status.SyncTrouble.Kind;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// Pumps facts, and then what the till signed of them, from the journal to the server and items from the server
/// to the till, on a thread of its own, for as long as the till runs. Whatever the server says or does, it goes
/// on trying; what it finds shows in the status and nowhere else.
public final class SyncPump implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SyncPump.class.getName());
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final TenantLink link;
    private final FactsUp facts;
    private final ItemsDown items;
    private final KeysDown keys;
    private final AnchorsUp anchors;
    private final Signal<SyncStatus> status;
    private final PumpSettings settings;
    private final Backoff backoff;
    private final WakeUp wakeUp = new WakeUp();
    private @Nullable Thread thread;
    private @Nullable Instant lastContact;
    private long itemsAskedAt;
    private boolean itemsDue = true;

    /// @param link closed with the pump
    public SyncPump(TenantLink link, PumpPorts ports, PumpSettings settings) {
        this.link = link;
        this.facts = new FactsUp(link, ports.outbox(), ports.serverClock());
        this.items = new ItemsDown(link, ports.inbox());
        this.keys = new KeysDown(link, ports.tillKeys());
        this.anchors = new AnchorsUp(link, ports.heads(), settings.poll());
        this.status = ports.status();
        this.settings = settings;
        this.backoff = new Backoff(settings.firstDelay(), settings.longestDelay(), settings.random());
    }

    /// Starts the thread; called once.
    public void start(ThreadFactory threads) {
        Thread started = threads.newThread(this::run);
        thread = started;
        started.start();
    }

    /// Tells that there are new forced facts. Returns at once; called on any thread.
    public void wake() {
        wakeUp.wake();
    }

    private void run() {
        while (!wakeUp.isClosed()) {
            Outcome outcome = round();
            if (wakeUp.isClosed()) {
                return;
            }
            publish(outcome);
            if (outcome.isWell()) {
                backoff.reset();
                wakeUp.sleep(settings.poll());
            } else {
                facts.lostContact();
                sleepAfterFailure(outcome, backoff.delay());
            }
        }
    }

    /// @param isWell the next round comes as usual, and not as after a failure
    private record Outcome(Condition condition, @Nullable SyncTrouble trouble, boolean isWell) {}

    /// Everything there is to do, once.
    private Outcome round() {
        try {
            @Nullable SyncTrouble refusal = sendAll();
            @Nullable SyncTrouble itemTrouble = takeItems(refusal == null);
            if (refusal != null) {
                return refused(refusal);
            }
            keys.take();
            @Nullable SyncTrouble fork = wakeUp.isClosed() ? null : anchors.tell();
            // Facts go up all the same, and so they do not wait for anything.
            return fork == null
                    ? new Outcome(Condition.ONLINE, itemTrouble, true)
                    : new Outcome(Condition.REFUSED, fork, true);
        } catch (UnreachableException e) {
            return offline(Kind.NO_ANSWER, String.valueOf(e.getMessage()));
        } catch (RefusedException e) {
            lastContact = settings.clock().instant();
            return refused(e.trouble());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The sync failed and will be tried again", e);
            return offline(Kind.FAULT, "The sync failed on this till: " + e.getMessage());
        }
    }

    private static Outcome refused(SyncTrouble trouble) {
        return new Outcome(Condition.REFUSED, trouble, false);
    }

    private static Outcome offline(Kind kind, String sentence) {
        return new Outcome(Condition.OFFLINE, new SyncTrouble(kind, sentence), false);
    }

    /// @return why the server does not take this till's facts, null when it does
    private @Nullable SyncTrouble sendAll() {
        try {
            boolean more = true;
            while (more && !wakeUp.isClosed()) {
                more = facts.sendBatch();
                contacted();
            }
            return null;
        } catch (RefusedException e) {
            if (e.code() != null) {
                throw e;
            }
            // Two histories: no more facts go up, but prices may still come down.
            return e.trouble();
        }
    }

    /// Facts never wait for items: between two pages they go first.
    ///
    /// @param factsGo whether the server takes facts
    /// @return why items could not be stored, null when they were
    private @Nullable SyncTrouble takeItems(boolean factsGo) {
        long now = System.nanoTime();
        if (!itemsDue && now - itemsAskedAt < settings.poll().toNanos()) {
            return null;
        }
        itemsDue = true;
        try {
            while (!wakeUp.isClosed() && items.takePage()) {
                contacted();
                if (factsGo && facts.hasMore()) {
                    facts.sendBatch();
                }
            }
        } catch (UnreachableException | RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Items cannot be stored and will be asked for again", e);
            return new SyncTrouble(Kind.ITEMS_NOT_STORED, "Items cannot be stored: " + e.getMessage());
        }
        contacted();
        itemsDue = false;
        itemsAskedAt = now;
        return null;
    }

    private void contacted() {
        lastContact = settings.clock().instant();
        if (status.value().condition() != Condition.REFUSED) {
            publish(new Outcome(Condition.ONLINE, null, true));
        }
    }

    private void publish(Outcome outcome) {
        SyncTrouble trouble = outcome.trouble();
        if (outcome.condition() == Condition.REFUSED
                && trouble != null
                && !trouble.equals(status.value().trouble())) {
            LOG.log(Level.WARNING, trouble.sentence());
        }
        try {
            status.set(new SyncStatus(outcome.condition(), facts.waiting(), lastContact, trouble));
        } catch (RuntimeException e) {
            // A badge that cannot be drawn must not end the sync.
            LOG.log(Level.ERROR, "The state of the sync could not be shown", e);
        }
    }

    /// New facts are counted on the badge at once, and bring the next try forward, but not to a rate that would
    /// be hammering.
    private void sleepAfterFailure(Outcome outcome, Duration delay) {
        long start = System.nanoTime();
        Duration whole = delay;
        while (!wakeUp.isClosed()) {
            Duration left = whole.minusNanos(System.nanoTime() - start);
            if (left.isNegative() || left.isZero()) {
                return;
            }
            if (wakeUp.sleep(left)) {
                publish(outcome);
                whole = whole.compareTo(settings.wakeSpacing()) > 0 ? settings.wakeSpacing() : whole;
            }
        }
    }

    /// Stops soon, also in the middle of a request; what was not acknowledged goes up next time.
    @Override
    public void close() {
        wakeUp.close();
        link.close();
        @Nullable Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
