package io.mostrador.db;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.status.MirrorStatus;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A till whose files are broken, copied and brought back. Nothing happens by itself, and segments are so small
/// that they change.
final class ShopOnDisk {
    /// Some days after everything that was sold.
    static final Instant LATER = DemoTill.START.plusSeconds(200_000);

    final List<MirrorStatus> told = new ArrayList<>();
    private final Path root;
    private final DemoTill demo = new DemoTill(0);

    ShopOnDisk(Path root) {
        this.root = root;
    }

    DataDirectory directory(String name) {
        Path folder = root.resolve(name);
        return new DataDirectory(
                folder, new FolderDisk(folder), new KeyFolder(root.resolve("keys")), new Tuning(16 << 10, 0, false));
    }

    Path segment(String name, int number) throws IOException {
        return Copies.files(root.resolve(name).resolve("journal"), ".journal").get(number);
    }

    /// Opens the till, founded and with a session open.
    TillStore open(String name) {
        TillStore store = TillStore.open(directory(name));
        if (!store.isFounded()) {
            store.found(DemoTill.founding());
            demo.open(store.journal());
        }
        return store;
    }

    /// With the second copy on `stick`.
    TillStore openMirrored(String name) throws IOException {
        Files.createDirectories(stick());
        MirrorPlace place = MirrorPlace.of(stick());
        place.mark();
        TillStore store = open(name);
        store.mirrorTo(place, false, told::add);
        store.keepJournal();
        return store;
    }

    Path stick() {
        return root.resolve("stick");
    }

    Path mirrorFolder() {
        return stick().resolve("mostrador-" + DemoTill.TILL_ID);
    }

    void sell(TillStore store, int sales) {
        long next = store.memory().load().nextReceipt();
        for (int i = 0; i < sales; i++) {
            demo.sell(store.journal(), session(store), next + i, 3);
        }
        store.keepJournal();
    }

    /// Scans items of a sale that is not paid: written, not forced.
    void scan(TillStore store, int lines) {
        demo.scan(store.journal(), lines);
    }

    /// Closes the till session and opens the next.
    void closeTill(TillStore store) {
        RegisterState state = store.memory().load();
        OpenTill till = Objects.requireNonNull(state.openTill());
        Stamp stamp = demo.stamp();
        ZReport report = new ZReport(
                state.nextZ(),
                till.session(),
                till.totals(),
                till.totals().expectedCash(till.session().openingFloat()),
                stamp.at(),
                DemoTill.ANA.id(),
                DemoTill.ANA.name());
        store.journal().force(new Fact.TillClosed(report), stamp);
        store.keepJournal();
        demo.open(store.journal());
    }

    TillSession session(TillStore store) {
        return Objects.requireNonNull(((Mode.SignedOut) store.memory().load().mode()).till())
                .session();
    }

    List<StoredEntry> entries(String name) throws IOException {
        List<StoredEntry> entries = new ArrayList<>();
        DataDirectory directory = directory(name);
        new JournalScan(directory.journal(), directory.keyRing()).forEachAfter(0, entries::add);
        return entries;
    }

    List<String> hashes(String name) throws IOException {
        return entries(name).stream().map(StoredEntry::hash).toList();
    }

    List<Long> receipts(String name) throws IOException {
        return facts(name, Fact.SaleCompleted.class).stream()
                .map(fact -> fact.sale().receiptNumber())
                .map(ReceiptNumber::number)
                .toList();
    }

    <F extends Fact> List<F> facts(String name, Class<F> kind) throws IOException {
        return entries(name).stream()
                .map(entry -> FactCodec.fact(entry.decode()).orElseThrow())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// Turns one bit around.
    static void damage(Path file, long position) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(position);
            int old = open.read();
            open.seek(position);
            open.write(old ^ 0x10);
        }
    }

    /// In the middle of the entry at this place of a segment.
    void damageEntry(String name, StoredEntry entry) throws IOException {
        damage(root.resolve(name).resolve("journal").resolve(entry.segment()), entry.offset() + 60);
    }
}
