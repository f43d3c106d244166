package io.mostrador.launcher.till;

import io.mostrador.db.MirrorPlace;
import io.mostrador.db.TillStore;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.launcher.giftcard.GiftCardFile;
import io.mostrador.launcher.items.ItemImport;
import io.mostrador.launcher.pricelist.PriceListFile;
import io.mostrador.launcher.promotion.PromotionFile;
import io.mostrador.launcher.rate.RateFile;
import io.mostrador.printing.spool.Spool;
import io.mostrador.register.Register;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.UuidV7;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.port.CustomerHistory;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// One till with all its rooms wired together: store, index, register, printer, pump. Closing it finishes what
/// is under way, in the opposite order of opening.
public final class TillHouse implements AutoCloseable {
    /// More changed items than this are quicker read anew than put in one by one.
    private static final int RELOAD_FROM = 5_000;

    private final TillStore store;
    private final ItemIndex items;
    private final CustomerIndex customers;
    private final ExecutorService historyThread = Threads.single("history");
    private final SingleThreadRegister register;
    private final ExecutorService registerThread = Threads.single("register");
    private final Signal<PrinterStatus> printer = new Signal<>(PrinterStatus.NONE);
    private final Signal<SyncStatus> sync = new Signal<>(SyncStatus.STANDALONE);
    private final Signal<MirrorStatus> mirror = new Signal<>(MirrorStatus.NONE);
    private final @Nullable Spool spool;
    private final Syncing syncing;
    private final FreeSpace space;
    private final IdSource ids;
    private final BackgroundItems lookup;
    private final Timekeeper time;
    private final Payments payments;
    private final boolean terminal;
    private final ExchangeRates rates;
    private final SuspensionPolicy suspension;
    private final SuspensionWatch waiting;

    private TillHouse(TillStore store, Path directory, Printing.Choice choice) {
        this.store = store;
        this.ids = new UuidV7(InstantSource.system(), new SecureRandom());
        this.items = ItemIndex.of(new InMemoryItems(List.of()));
        RegisterState initial = store.memory().load();
        this.customers = CustomerIndex.of(store.customers());
        this.time = Timekeeper.ofThisMachine(store.memory().newestAt().orElse(null));
        this.lookup = BackgroundItems.load(store.items(), items);
        this.space = FreeSpace.watching(directory, () -> trouble(store));
        WorkstationSettings settings = WorkstationSettings.load(directory);
        CodeReader codes = new CodeReader(CodeRules.parse(settings.codes()));
        PriceLists prices = PriceListFile.load(directory, initial.store().currency());
        Promotions promotions = PromotionFile.load(directory, initial.store().currency());
        this.rates = RateFile.load(directory, initial.store().terms());
        CouponLedger coupons = new CouponLedger(store.memory().redeemedCoupons());
        this.suspension = SuspensionPolicy.parse(settings.suspension());
        RegisterPorts ports = new RegisterPorts(
                store.journal(),
                lookup,
                ids,
                store.pins(),
                time,
                space,
                codes,
                promotions,
                customers,
                prices,
                rates,
                coupons,
                suspension,
                store.sales(),
                GiftCardFile.load(directory, initial.store()));
        store.expireDrawers();
        startMirror(settings);
        this.spool = choice.start(store.printQueue(), printer);
        this.syncing = Syncing.start(store, items, time, sync);
        this.register =
                new SingleThreadRegister(initial, ports, registerThread, List.of(this::wakePrinter, syncing::wake));
        this.terminal = !settings.terminal().isEmpty();
        this.payments = Payments.start(register, settings.terminal());
        this.waiting = SuspensionWatch.start(register, suspension);
    }

    /// Opens a founded till.
    public static TillHouse open(TillStore store, Path directory, Printing.Choice printer) {
        return new TillHouse(store, directory, printer);
    }

    private static StorageStatus.Level trouble(TillStore store) {
        if (store.isJournalDamaged()) {
            return StorageStatus.Level.JOURNAL_DAMAGED;
        }
        return store.isBehind() ? StorageStatus.Level.DATABASE_FAILS : StorageStatus.Level.PLENTY;
    }

    private void startMirror(WorkstationSettings settings) {
        Path place = settings.mirror();
        if (place != null) {
            store.mirrorTo(MirrorPlace.of(place), settings.mirrorRequired(), mirror::set);
        }
    }

    private void wakePrinter() {
        if (spool != null) {
            spool.wake();
        }
    }

    /// Whether nothing waits for paper; a till without a printer waits for none. Asks the stored jobs: the badge
    /// follows
    /// them a moment later.
    private boolean isPrinterIdle() {
        return spool == null
                || (printJobsWaiting() == 0 && printer.value().condition() != PrinterStatus.Condition.PRINTING);
    }

    public Register register() {
        return register;
    }

    public ItemIndex items() {
        return items;
    }

    /// To be asked only: the register keeps them up to date.
    public CustomerIndex customers() {
        return customers;
    }

    /// Read from the database, beside everything else.
    public CustomerHistory customerHistory() {
        return id -> CompletableFuture.supplyAsync(() -> store.customers().history(id), historyThread);
    }

    public TillStore store() {
        return store;
    }

    public Signal<PrinterStatus> printer() {
        return printer;
    }

    public Signal<SyncStatus> sync() {
        return sync;
    }

    public Signal<StorageStatus> storage() {
        return space.status();
    }

    public Signal<ClockStatus> clock() {
        return time.status();
    }

    public Signal<MirrorStatus> mirror() {
        return mirror;
    }

    /// Whether a payment terminal is connected.
    public boolean hasTerminal() {
        return terminal;
    }

    /// At which the shop takes foreign cash.
    public ExchangeRates rates() {
        return rates;
    }

    /// How long suspended sales wait.
    public SuspensionPolicy suspension() {
        return suspension;
    }

    /// Waits until all items are in the index; until then codes are found in the database.
    public void awaitItems() {
        lookup.await();
    }

    /// Brings items in on the register thread, as any other fact.
    public void importItems(List<Item> newItems, IntConsumer progress) {
        register.record((journal, stamp) -> ItemImport.run(newItems, journal, stamp, ids, progress))
                .join();
        lookup.await();
        if (newItems.size() > RELOAD_FROM) {
            items.reload(store.items());
        } else {
            items.apply(newItems, List.of());
        }
        syncing.wake();
    }

    /// Stored jobs that have not been printed.
    public int printJobsWaiting() {
        return store.printQueue().waiting();
    }

    /// Facts the server does not have yet; 0 for a till that stands alone.
    public long factsWaiting() {
        return syncing.waiting();
    }

    /// Waits until no print job and no fact waits any more, or until the time is over; says whether all is done.
    public boolean awaitPaperAndServer(int seconds) {
        return await(seconds, () -> isPrinterIdle() && factsWaiting() == 0);
    }

    private static boolean await(int seconds, BooleanSupplier done) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }

    @Override
    public void close() {
        waiting.close();
        payments.close();
        register.close();
        if (spool != null) {
            spool.close();
        }
        syncing.close();
        space.close();
        registerThread.shutdown();
        historyThread.close();
        store.close();
    }
}
