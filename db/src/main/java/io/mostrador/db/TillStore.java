package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalKeeper;
import io.mostrador.db.journal.JournalMirror;
import io.mostrador.db.journal.JournalSigner;
import io.mostrador.db.journal.JournalWatch;
import io.mostrador.db.journal.NewerFormatException;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.key.SecretElsewhereException;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.db.pin.Argon2Pins;
import io.mostrador.db.pin.Pepper;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.db.projection.H2CatalogueInbox;
import io.mostrador.db.projection.H2Customers;
import io.mostrador.db.projection.H2ItemSource;
import io.mostrador.db.projection.H2Link;
import io.mostrador.db.projection.H2PrintQueue;
import io.mostrador.db.projection.H2RegisterMemory;
import io.mostrador.db.projection.H2SaleArchive;
import io.mostrador.db.projection.H2TillKeys;
import io.mostrador.db.projection.PrintJobLog;
import io.mostrador.db.projection.ProjectionTotals;
import io.mostrador.db.projection.RowsProgress;
import io.mostrador.db.projection.SyncRows;
import io.mostrador.db.projection.TillIdentity;
import io.mostrador.db.projection.UnprojectedRows;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Sale;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.CatalogueInbox;
import io.mostrador.register.port.ItemSource;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.Outbox;
import io.mostrador.register.port.PinCheck;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.port.RegisterMemory;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SignedHeads;
import io.mostrador.register.port.TillKeyInbox;
import io.mostrador.register.status.MirrorStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Everything a till stores, in one data directory: the journal, which is the truth, and the H2 database
/// made from it. One program at a time.
///
/// Threads: the register thread writes facts; the spool and the sync thread use their own connections through
/// [#printQueue], [#outbox] and [#catalogueInbox].
public final class TillStore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TillStore.class.getName());
    private static final long LONGEST_KEEPING_NANOS = TimeUnit.SECONDS.toNanos(5);

    /// 16 MiB a minute are some milliseconds of work; a year of a busy shop is read in an hour or two.
    private static final long WATCH_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final DataDirectory directory;
    private final KeyRing ring;
    private final DirectoryLock lock;
    private final Closing closing;
    private final StoreOpening.Opened opened;
    private final H2Link reading;
    private final H2Link spool;
    private final H2Link sync;
    private final H2PrintQueue printQueue;
    private final SecureRandom random = new SecureRandom();
    private Map<String, String> knownPinHashes = Map.of();
    private @Nullable JournalFile file;
    private @Nullable ProjectingJournal journal;
    private @Nullable JournalSigner signer;
    private @Nullable JournalWatch watch;
    private final List<JournalKeeper> keepers = new ArrayList<>();

    private TillStore(
            DataDirectory directory, KeyRing ring, DirectoryLock lock, Closing closing, StoreOpening.Opened opened)
            throws IOException {
        this.directory = directory;
        this.ring = ring;
        this.lock = lock;
        this.closing = closing;
        this.opened = opened;
        reading = closing.add(new H2Link(opened.projection().file()));
        spool = closing.add(new H2Link(opened.projection().file(), opened.writer()));
        sync = closing.add(new H2Link(opened.projection().file(), opened.writer()));
        printQueue = new H2PrintQueue(spool, opened.printJobs(), opened.writer()::settle, this::ticket);
        JournalFile found = opened.journal();
        if (found != null) {
            use(found);
        }
    }

    /// Opens a data directory, or makes one that waits to be founded.
    ///
    /// @throws StoreRefusedException when it cannot be used as it is; the message says what to do
    /// @throws io.mostrador.db.journal.JournalDamagedException when promised entries are damaged or missing
    public static TillStore open(Path dataDirectory) {
        return open(new DataDirectory(dataDirectory));
    }

    /// The same on any disk.
    public static TillStore open(DataDirectory directory) {
        return open(directory, RowsProgress.NONE);
    }

    /// The same, told how far it is while rows are made anew, which may take minutes.
    public static TillStore open(DataDirectory directory, RowsProgress progress) {
        return open(directory, progress, StoreOpening::open);
    }

    /// Makes the H2 database anew from the journal. The old file is set aside, never deleted.
    ///
    /// @throws StoreRefusedException when the directory is in use or has no journal
    public static Recovery rebuild(Path dataDirectory) {
        return rebuild(new DataDirectory(dataDirectory));
    }

    /// The same on any disk.
    public static Recovery rebuild(DataDirectory directory) {
        return rebuild(directory, RowsProgress.NONE);
    }

    /// The same, told how far it is.
    public static Recovery rebuild(DataDirectory directory, RowsProgress progress) {
        try (TillStore store = open(directory, progress, StoreOpening::rebuild)) {
            return store.recovery();
        }
    }

    /// One way to open.
    @FunctionalInterface
    private interface Way {
        StoreOpening.Opened open(StoreOpening opening) throws IOException, SQLException;
    }

    private static TillStore open(DataDirectory directory, RowsProgress progress, Way way) {
        Closing closing = new Closing();
        if (Restore.wasStopped(directory.root())) {
            throw new StoreRefusedException(
                    "a restore into " + directory.root() + " was stopped before its end: start it again", null);
        }
        try {
            TillPlace.requireNotMissing(directory);
            directory.disk().make();
            DirectoryLock lock = closing.add(DirectoryLock.acquire(directory));
            // Before anything is opened: H2 may write as soon as it is.
            lock.markRunning();
            JournalRepair.finish(directory);
            KeyRing ring = ring(directory);
            return new TillStore(
                    directory,
                    ring,
                    lock,
                    closing,
                    way.open(new StoreOpening(directory, ring, lock.unclean(), closing, progress)));
        } catch (SecretElsewhereException e) {
            throw abandon(closing, new StoreRefusedException(String.valueOf(e.getMessage()), e));
        } catch (IOException | SQLException e) {
            throw abandon(
                    closing,
                    new StoreRefusedException(
                            "cannot open " + directory.root() + ": " + e
                                    + "; check that its disk is there and can be written to",
                            e));
        } catch (NewerFormatException e) {
            throw abandon(closing, new StoreRefusedException(e.getMessage() + "; install the newer program", e));
        } catch (RuntimeException e) {
            throw abandon(closing, e);
        }
    }

    /// The till's keys; a new till gets new ones. Where there is anything to open, they must be there.
    private static KeyRing ring(DataDirectory directory) throws IOException {
        if (directory.disk().exists(DataDirectory.KEY_RING)) {
            return directory.keyRing();
        }
        if (JournalFile.exists(directory.journal())) {
            throw new StoreRefusedException(
                    DataDirectory.KEY_RING + " is missing from " + directory.root()
                            + ", nothing can be opened without it: bring it back from a backup or from the mirror",
                    null);
        }
        return KeyRing.create(directory.disk(), DataDirectory.KEY_RING, directory.keys(), new SecureRandom());
    }

    private static RuntimeException abandon(Closing closing, RuntimeException failure) {
        try {
            closing.close();
        } catch (StoreRefusedException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void use(JournalFile found) {
        file = found;
        TillPlace.remember(directory, ring);
        TillPlace.protectSecret(directory, ring);
        JournalSigner signing = new JournalSigner(directory.journal(), found, ring.signing());
        JournalKeeper keeper = closing.add(JournalKeeper.start(
                "journal-keeper", List.of(signing), directory.tuning().keeperThread()));
        signer = signing;
        keepers.add(keeper);
        JournalWatch watching = new JournalWatch(directory.journal(), WATCH_NANOS);
        closing.add(JournalKeeper.start(
                "journal-watch", List.of(watching), directory.tuning().keeperThread()));
        watch = watching;
        Snapshots snapshots = new Snapshots(directory, ring, opened.writer());
        JournalKeeper copier = closing.add(JournalKeeper.start(
                "snapshots", List.of(snapshots), directory.tuning().keeperThread()));
        keepers.add(copier);
        journal = new ProjectingJournal(found, opened.writer(), new ProjectingJournal.Keeping(signing, keeper, () -> {
            snapshots.want();
            copier.hurry();
        }));
    }

    /// Keeps a second copy of the journal in a place that was marked for it, and all that is needed to open it
    /// but the secret.
    ///
    /// @param isAwaited whether a fact waits until the copy has it: at most two seconds, and not while it is
    /// away
    /// @param told how it is, again and again, on a thread of the store
    public void mirrorTo(MirrorPlace place, boolean isAwaited, Consumer<MirrorStatus> told) {
        JournalMirror mirror =
                new JournalMirror(directory.journal(), new MirrorTarget(place), place.description(), file(), told);
        JournalKeeper mirrorKeeper = closing.add(JournalKeeper.start(
                "mirror", List.of(mirror), directory.tuning().keeperThread()));
        keepers.getFirst().add(mirror.watch());
        keepers.add(mirrorKeeper);
        writing().mirror(new ProjectingJournal.Mirroring(mirror, mirrorKeeper, isAwaited));
    }

    /// This till's folder in a place for mirrors.
    private final class MirrorTarget implements JournalMirror.Target {
        private final MirrorPlace place;

        MirrorTarget(MirrorPlace place) {
            this.place = place;
        }

        @Override
        public boolean isThere() throws IOException {
            return place.isMarked();
        }

        @Override
        public Disk open() throws IOException {
            Disk folder = place.folderOf(tillId());
            directory.copyBesideJournal(folder);
            return folder.folder(DataDirectory.JOURNAL);
        }
    }

    /// Signs with the till's key, whose other half is [#verifyingKey]. Law: the text begins with what it is
    /// for; no text may serve for another, least of all for a head of the journal.
    ///
    /// @return 64 bytes
    public byte[] sign(byte[] text) {
        return ring.signing().sign(text);
    }

    /// What the code of a receipt says, so that other tills of the tenant believe it.
    private SignedTicket ticket(Sale sale) {
        return SignedTicket.sign(ReceiptTicket.of(sale, tillId()), this::sign);
    }

    public VerifyingKey verifyingKey() {
        return ring.signing().verifyingKey();
    }

    /// Signs and mirrors what is not yet, now and not by and by; what takes longer than some seconds goes on
    /// later.
    public void keepJournal() {
        long end = System.nanoTime() + LONGEST_KEEPING_NANOS;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = false;
            for (JournalKeeper keeper : keepers) {
                more |= keeper.tendNow();
            }
        }
    }

    public boolean isFounded() {
        return journal != null;
    }

    /// Begins the till: its identity, its shop and its operators, altogether or not at all.
    public void found(Founding founding) {
        if (isFounded()) {
            throw new IllegalStateException("the till is founded already");
        }
        try {
            founding.write(directory, ring, random);
            JournalFile written = closing.add(JournalFile.open(
                    directory.journal(), ring, directory.tuning().segmentBytes(), 0));
            opened.writer().catchUp(written.lastWritten(), written.lastForced().sequence());
            use(written);
        } catch (IOException | SQLException e) {
            throw new StoreRefusedException("the till cannot be founded: " + e.getMessage(), e);
        }
    }

    /// What had to be done at open.
    public Recovery recovery() {
        return opened.recovery();
    }

    public UUID tillId() {
        return file().tillId();
    }

    /// For the register thread only.
    public Journal journal() {
        return writing();
    }

    /// The register's state as it was left.
    public RegisterMemory memory() {
        return new H2RegisterMemory(reading, () -> opened.writer().settle());
    }

    /// Items as they are stored now.
    public ItemSource items() {
        opened.writer().settle();
        return new H2ItemSource(reading);
    }

    /// Customers as they are stored, and what they did at this till.
    public H2Customers customers() {
        return new H2Customers(reading, () -> opened.writer().settle());
    }

    /// Completed sales, of which goods may come back.
    public SaleArchive sales() {
        return new H2SaleArchive(
                reading,
                () -> opened.writer().settle(),
                this::isBehind,
                new H2SaleArchive.OwnKey(tillId(), verifyingKey()));
    }

    /// The public keys of the tenant's other tills. For the sync thread only.
    public TillKeyInbox tillKeys() {
        return new H2TillKeys(sync);
    }

    public PinCheck pins() {
        try {
            TillIdentity identity = new TillIdentity(reading);
            return new Argon2Pins(
                    Pepper.read(directory.disk(), DataDirectory.PEPPER), random, () -> pinHashes(identity));
        } catch (IOException e) {
            throw new StoreRefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Those known last where the database fails: people can sign on all the same.
    private Map<String, String> pinHashes(TillIdentity identity) {
        try {
            opened.writer().settle();
            knownPinHashes = identity.pinHashes();
        } catch (DataAccessException e) {
            LOG.log(System.Logger.Level.WARNING, "PINs are compared with those known last: " + e.getMessage());
        }
        return knownPinHashes;
    }

    /// The encoded hash of a PIN, for [Fact.OperatorAdded].
    public String pinHash(String pin) {
        try {
            return Argon2Pins.hash(pin, Pepper.read(directory.disk(), DataDirectory.PEPPER), random);
        } catch (IOException e) {
            throw new StoreRefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Before the till sells: drawers that an earlier run was asked to open and did not are not opened now.
    public void expireDrawers() {
        printQueue.expireDrawers();
    }

    /// Print jobs that are not done.
    public Map<Long, PrintJobState> openPrintJobs() {
        return printQueue.open();
    }

    /// Waits until the rows of all facts so far can be seen.
    public void settleRows() {
        opened.writer().settle();
    }

    /// Whether the database fails, so that rows are missing until it works again. Facts are recorded all the
    /// same.
    public boolean isBehind() {
        return opened.writer().isBehind();
    }

    /// Whether an older part of the journal was found damaged behind the running till. Facts are recorded all
    /// the same; the next opening tells and mends it.
    public boolean isJournalDamaged() {
        JournalWatch present = watch;
        return present != null && present.foundDamage();
    }

    /// Entries without rows, because this program could not make them, with the reason.
    public Map<Long, String> unprojected() {
        opened.writer().settle();
        return UnprojectedRows.read(reading);
    }

    /// Writes the rows to H2's file now. They are written by and by anyway, and not needed for anything that was
    /// promised: that is in the journal.
    public void writeRows() {
        opened.writer().writeNow();
    }

    /// For the spool thread only.
    public PrintQueue printQueue() {
        return printQueue;
    }

    /// For the sync thread only.
    public Outbox outbox() {
        return new JournalOutbox(file(), closing.add(file().reader()), new SyncRows(sync));
    }

    /// What the till signed of its journal.
    public SignedHeads signedHeads() {
        JournalSigner present = signer;
        if (present == null) {
            throw new IllegalStateException("the till is not founded yet");
        }
        return present;
    }

    /// For the sync thread only.
    ///
    /// @param index is told of changed and removed items once they are stored
    public CatalogueInbox catalogueInbox(BiConsumer<List<Item>, List<ItemId>> index) {
        return new H2CatalogueInbox(sync, index);
    }

    /// The server the till belongs to, empty for a till that stands alone.
    public Optional<Enrolment> enrolment() {
        opened.writer().settle();
        return new TillIdentity(reading).enrolment();
    }

    public void recordEnrolment(Enrolment enrolment, Stamp stamp) {
        writing().force(new Fact.TillEnrolled(enrolment.serverUrl(), enrolment.tenantId()), stamp);
    }

    /// All completed sales, added up in H2.
    public ProjectionTotals totals() {
        opened.writer().settle();
        return ProjectionTotals.read(reading);
    }

    private ProjectingJournal writing() {
        ProjectingJournal present = journal;
        if (present == null) {
            throw new IllegalStateException("the till is not founded yet");
        }
        return present;
    }

    private JournalFile file() {
        JournalFile present = file;
        if (present == null) {
            throw new IllegalStateException("the till is not founded yet");
        }
        return present;
    }

    /// Ends well: everything is on the disk and marked so.
    @Override
    public void close() {
        try (Closing all = closing) {
            opened.writer().settle();
            // The mirror gets the last signature, too.
            keepJournal();
            Map<Long, PrintJobState> open = printQueue.open();
            opened.projection().checkpoint();
            long sequence = opened.projection().state().appliedSequence();
            all.closeAllButFirst();
            PrintJobLog.begin(directory.disk(), DataDirectory.PRINT_JOB_LOG, sequence, open);
            lock.markClosed();
        } catch (IOException | SQLException e) {
            throw new StoreRefusedException("the store could not be closed well: " + e.getMessage(), e);
        }
    }
}
