package io.mostrador.sync.client;

import io.mostrador.register.port.Outbox;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.JournalPayload;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.protocol.payload.StorePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A till's journal and outbox in memory, chained like the real one. Everything in it counts as forced.
final class InMemoryOutbox implements Outbox {
    private final UUID tillId;
    private final NavigableMap<Long, byte[]> entries = new TreeMap<>();
    private final Map<Long, String> rejected = new LinkedHashMap<>();
    private long nextSequence = 1;
    private String previous = Entry.NO_PREVIOUS;
    private long acknowledged;
    private long receipts;
    private long total;

    InMemoryOutbox(UUID tillId) {
        this.tillId = tillId;
    }

    synchronized InMemoryOutbox founded() {
        return add(new StorePayload.FoundedV1(
                tillId,
                new StorePayload.ProfileV1(
                        "Almacén Ñandú",
                        "",
                        List.of(),
                        List.of(),
                        "Caja 1",
                        "A1",
                        "AR",
                        "TAX_INCLUDED",
                        "ARS",
                        ",",
                        ".",
                        "UTC",
                        "es")));
    }

    synchronized InMemoryOutbox sale(long amountMinor) {
        total += amountMinor;
        var line = new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba",
                "Almacén",
                "EACH",
                1_000,
                amountMinor,
                null,
                "IVA0",
                "SCANNED",
                null,
                List.of(),
                false,
                amountMinor,
                null);
        return add(new SalePayload.CompletedV1(
                new UUID(tillId.getMostSignificantBits(), ++receipts),
                "A1",
                receipts,
                new UUID(7, 7),
                "Ana",
                "ARS",
                List.of(line),
                new SalePayload.TaxPolicyV1("TAX_INCLUDED", "DOCUMENT", "HALF_AWAY_FROM_ZERO"),
                List.of(new SalePayload.TaxTotalV1(
                        new SalePayload.TaxV1("IVA0", "IVA 0 %", "ZERO_RATED", 0, "Tasa 0 %", List.of()),
                        amountMinor,
                        0L)),
                List.of(new SalePayload.TenderV1(1, "CASH", amountMinor, null)),
                amountMinor,
                0,
                0,
                null,
                List.of()));
    }

    synchronized InMemoryOutbox sales(int count) {
        for (int i = 1; i <= count; i++) {
            sale(100 + i);
        }
        return this;
    }

    private InMemoryOutbox add(Payload payload) {
        return append(EntryCodec.encode(
                nextSequence,
                tillId,
                Instant.parse("2026-03-14T15:09:26.535Z"),
                "America/Argentina/Cordoba",
                LocalDate.of(2026, 3, 14),
                "ana",
                payload,
                previous));
    }

    synchronized InMemoryOutbox malformed(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    private InMemoryOutbox append(byte[] bytes) {
        entries.put(nextSequence++, bytes);
        previous = EntryCodec.hash(bytes);
        return this;
    }

    /// As a data folder copied before the last `count` facts.
    synchronized InMemoryOutbox copyWithoutLast(int count) {
        InMemoryOutbox copy = new InMemoryOutbox(tillId);
        entries.values().stream().limit(entries.size() - count).forEach(copy::append);
        copy.receipts = receipts;
        return copy;
    }

    /// As a till that was restored from such a copy: it goes on in a new epoch, and counts the sales of this
    /// one besides its own, as the server does.
    synchronized InMemoryOutbox restoredWithoutLast(int count, long epoch) {
        InMemoryOutbox restored = new InMemoryOutbox(tillId);
        entries.entrySet().stream().limit(entries.size() - count).forEach(entry -> {
            restored.nextSequence = entry.getKey();
            restored.append(entry.getValue());
        });
        long through = restored.entries.lastKey();
        restored.receipts = receipts;
        restored.total = total;
        restored.nextSequence = epoch;
        return restored.add(new JournalPayload.RestoredV1(through, "BACKUP", false, false, receipts + 1, 1, ""));
    }

    synchronized List<byte[]> entries() {
        return List.copyOf(entries.values());
    }

    synchronized long saleCount() {
        return receipts;
    }

    synchronized long total() {
        return total;
    }

    synchronized Map<Long, String> rejected() {
        return Map.copyOf(rejected);
    }

    @Override
    public synchronized long lastForced() {
        return entries.isEmpty() ? 0 : entries.lastKey();
    }

    @Override
    public synchronized long acknowledged() {
        return acknowledged;
    }

    @Override
    public synchronized long waiting() {
        return entries.tailMap(acknowledged, false).size();
    }

    @Override
    public synchronized long next(long sequence) {
        @Nullable Long next = entries.higherKey(sequence);
        return next == null ? sequence + 1 : next;
    }

    @Override
    public synchronized long floor(long sequence) {
        @Nullable Long floor = entries.floorKey(sequence);
        return floor == null ? 0 : floor;
    }

    @Override
    public synchronized List<byte[]> read(long sequence, int maxEntries, int maxBytes) {
        List<byte[]> read = new ArrayList<>();
        int bytes = 0;
        long last = next(sequence) - 1;
        for (Map.Entry<Long, byte[]> entry : entries.tailMap(sequence, false).entrySet()) {
            bytes += entry.getValue().length;
            boolean isEpoch = entry.getKey() != ++last;
            if (isEpoch || read.size() == maxEntries || (bytes > maxBytes && !read.isEmpty())) {
                break;
            }
            read.add(entry.getValue());
        }
        return read;
    }

    @Override
    public synchronized void acknowledge(long sequence) {
        if (sequence < acknowledged || !entries.containsKey(sequence)) {
            throw new IllegalArgumentException("cannot acknowledge " + sequence + " after " + acknowledged);
        }
        acknowledged = sequence;
    }

    @Override
    public synchronized void reject(long sequence, String reason) {
        rejected.put(sequence, reason);
    }
}
