package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyPlace;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.key.TillSecret;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.db.projection.H2File;
import io.mostrador.register.fact.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Where things are in a till's data directory.
///
/// @param root its place, for messages
/// @param disk the same, to work on
/// @param keys where the secret is that opens it
public record DataDirectory(Path root, Disk disk, KeyPlace keys, Tuning tuning) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    static final String JOURNAL = "journal";
    /// Where a journal lies until its founding entries are all in it.
    static final String UNFOUNDED_JOURNAL = "journal.new";
    /// A journal that is being put together from copies.
    static final String MENDING_JOURNAL = "journal.mending";
    /// The same, whole, until it has its place.
    static final String MENDED_JOURNAL = "journal.mended";
    static final String PROJECTION = "till";
    /// A projection that is being made anew.
    static final String FRESH_PROJECTION = "till-new";
    static final String PRINT_JOB_LOG = "print-job.log";
    static final String PEPPER = "pin.pepper";
    static final String LOCK = "till.lock";
    static final String KEY_RING = "till.keys";
    /// In the journal's folder: what its signatures are verified with.
    public static final String PUBLIC_KEY = "till.public-key";

    /// With the secret where it is by convention.
    public DataDirectory(Path root) {
        this(root, KeyFolder.conventional());
    }

    public DataDirectory(Path root, KeyPlace keys) {
        this(root.toAbsolutePath(), new FolderDisk(root.toAbsolutePath()), keys, Tuning.STANDARD);
    }

    /// The folder of the journal's segments.
    public Disk journal() {
        return disk.folder(JOURNAL);
    }

    /// Walks the journal and opens its entries.
    ///
    /// @throws IOException when the keys are missing
    public JournalScan journalScan() throws IOException {
        return new JournalScan(journal(), keyRing());
    }

    /// Whose journal lies here; empty when there is none, or none of its files can be read.
    public Optional<UUID> tillId() throws IOException {
        return new JournalScan(journal(), null).tillId();
    }

    /// The server this till belongs to, as its journal tells; empty for one that stands alone, and where the
    /// journal is damaged before it tells.
    ///
    /// @throws IOException when the keys are missing
    public Optional<Enrolment> enrolment() throws IOException {
        List<Enrolment> found = new ArrayList<>();
        JournalScan scan = journalScan();
        long from = 0;
        try {
            for (long begin : scan.firstSequences()) {
                if (found.isEmpty()) {
                    scan.forEachBetween(from, begin, entry -> look(entry, found));
                    from = begin;
                }
            }
            if (found.isEmpty()) {
                scan.forEachAfter(from, entry -> look(entry, found));
            }
        } catch (JournalDamagedException e) {
            System.getLogger(DataDirectory.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "looked for the server up to where the journal is damaged: " + e.getMessage());
        }
        return found.stream().findFirst();
    }

    private static void look(StoredEntry stored, List<Enrolment> found) {
        if (found.isEmpty()
                && FactCodec.fact(stored.decode()).orElse(null) instanceof Fact.TillEnrolled(var url, var tenant)) {
            found.add(new Enrolment(url, tenant));
        }
    }

    /// Signs with the till's key; see [TillStore#sign].
    ///
    /// @throws IOException when the keys are missing
    public byte[] sign(byte[] text) throws IOException {
        return keyRing().signing().sign(text);
    }

    /// What its signatures are verified with.
    ///
    /// @throws IOException when the keys are missing
    public VerifyingKey verifyingKey() throws IOException {
        return keyRing().signing().verifyingKey();
    }

    /// Whether the secret that opens this directory is on this machine, and for it.
    public boolean hasSecret() throws IOException {
        return KeyRing.hasSecret(disk, KEY_RING, keys);
    }

    /// What keeps others from that secret.
    ///
    /// @throws IOException when the keys are missing
    public Protection secretProtection() throws IOException {
        return keys.protectionOf(keyRing().id()).orElseThrow();
    }

    /// The rows, for whoever wants to look at them with SQL; not while a till is open.
    ///
    /// @throws IOException when the keys are missing
    public DataSource database() throws IOException {
        return projection(keyRing()).dataSource();
    }

    /// The code that opens the till on any machine, for paper. Whoever has it and the files can read everything.
    ///
    /// @throws IOException when there are no keys
    public String recoveryCode() throws IOException {
        return keyRing().secret().code();
    }

    /// Brings back the secret of this directory from its recovery code.
    ///
    /// @throws IllegalArgumentException when this is no recovery code, or mistyped
    /// @throws IOException when it is another till's, or cannot be kept
    public void recover(String code) throws IOException {
        KeyRing ring = KeyRing.open(disk, KEY_RING, TillSecret.parse(code));
        keys.keep(ring.id(), ring.secret());
    }

    /// Makes new keys for journal and database, from the next start on. What is sealed under the old ones stays
    /// as it is
    /// and can be read.
    ///
    /// @throws StoreRefusedException when the till is open
    /// @throws IOException when there are no keys
    public void renewKeys() throws IOException {
        try (DirectoryLock _ = DirectoryLock.acquire(this)) {
            keyRing().rotated(disk, KEY_RING, new SecureRandom());
        }
    }

    /// Copies what is needed besides the journal to open it and to sign on, where it is not there yet: the ring
    /// of sealed keys (not the secret), the pepper of the PINs, and what signatures are verified with.
    void copyBesideJournal(Disk target) throws IOException {
        copy(disk, target, KEY_RING);
        copy(disk, target, PEPPER);
        copy(journal(), target.folder(JOURNAL), PUBLIC_KEY);
    }

    /// What is in the file of the public key.
    static byte[] publicKey(KeyRing ring) {
        return (ring.signing().verifyingKey().text() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// A name for what is set aside now.
    static String setAsideName(String what, String ending) {
        return what + "-set-aside-" + timeInName(Instant.now()) + ending;
    }

    /// To the millisecond, in UTC.
    static String timeInName(Instant at) {
        return TIME.format(at);
    }

    private static void copy(Disk from, Disk to, String name) throws IOException {
        byte[] content = from.read(name);
        if (to.exists(name) && Arrays.equals(content, to.read(name))) {
            return;
        }
        to.replace(name, content);
    }

    /// Of the journal's last whole entry.
    long lastSequence(KeyRing ring) throws IOException {
        JournalScan scan = new JournalScan(journal(), ring);
        return scan.forEachAfter(scan.firstSequences().getLast(), _ -> {}).sequence();
    }

    KeyRing keyRing() throws IOException {
        return KeyRing.open(disk, KEY_RING, keys);
    }

    H2File projection(KeyRing ring) {
        return new H2File(disk, PROJECTION, ring.databasePasswords());
    }

    H2File freshProjection(KeyRing ring) {
        return new H2File(disk, FRESH_PROJECTION, ring.databasePasswords());
    }
}
