package io.mostrador.db.crash;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.TillStore;
import io.mostrador.db.crash.CrashReport.Failure;
import io.mostrador.db.crash.CrashReport.Kind;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.register.RegisterState;
import io.mostrador.register.core.Replay;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens a till on what a power cut left, and holds it to what was promised.
final class Aftermath {
    private final Image image;
    private final List<Promise> promises;

    Aftermath(Image image, List<Promise> promises) {
        this.image = image;
        this.promises = promises;
    }

    /// What is wrong, or empty.
    Optional<Failure> failure(long seed, int cut) {
        try (SimulatedMachine machine = new SimulatedMachine(image)) {
            DataDirectory directory = CrashRun.directory(machine);
            try (TillStore store = TillStore.open(directory)) {
                return look(store, directory).map(found -> new Failure(found.kind(), seed, cut, found.what()));
            }
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Failure(Kind.NOT_OPENED, seed, cut, String.valueOf(e)));
        }
    }

    private record Found(Kind kind, String what) {}

    private Optional<Found> look(TillStore store, DataDirectory directory) throws IOException {
        if (!store.isFounded()) {
            return promises.isEmpty() ? Optional.empty() : Optional.of(new Found(Kind.LOST, "the till itself"));
        }
        Books books = Books.read(directory);
        Map<Long, PrintJobState> openJobs = store.openPrintJobs();
        for (Promise promise : promises) {
            Optional<Found> broken = switch (promise) {
                case Promise.Recorded(long sequence, var hash) ->
                    hash.equals(books.hashes.get(sequence))
                            ? Optional.<Found>empty()
                            : Optional.of(new Found(Kind.LOST, "entry " + sequence));
                case Promise.Sent(long jobId) ->
                    openJobs.get(jobId) == PrintJobState.QUEUED
                            ? Optional.of(new Found(Kind.PRINTED_TWICE, "job " + jobId))
                            : Optional.<Found>empty();
            };
            if (broken.isPresent()) {
                return broken;
            }
        }
        return rows(store, books);
    }

    private static Optional<Found> rows(TillStore store, Books books) {
        RegisterState told = Objects.requireNonNull(books.state);
        if (!store.memory().load().equals(told)) {
            return Optional.of(new Found(Kind.ROWS_DIFFER, "the state is not what the facts say"));
        }
        if (store.totals().saleCount() != books.sales || store.totals().saleTotalMinor() != books.totalMinor) {
            return Optional.of(new Found(Kind.ROWS_DIFFER, "the sales are not those of the journal"));
        }
        return Optional.empty();
    }

    /// What the journal itself says, by the register's own shortest account of the facts.
    private static final class Books {
        private final Map<Long, String> hashes = new HashMap<>();
        private @Nullable RegisterState state;
        private long sales;
        private long totalMinor;

        static Books read(DataDirectory directory) throws IOException {
            Books books = new Books();
            directory.journalScan().forEachAfter(0, stored -> {
                Entry entry = stored.decode();
                books.add(entry, FactCodec.fact(entry).orElseThrow());
                books.hashes.put(entry.sequence(), stored.hash());
            });
            return books;
        }

        private void add(Entry entry, Fact fact) {
            RegisterState before = state;
            state = fact instanceof Fact.TillFounded founded
                    ? Replay.begin(founded)
                    : Replay.apply(Objects.requireNonNull(before), fact, FactCodec.stamp(entry));
            if (fact instanceof Fact.SaleCompleted(var sale)) {
                sales++;
                totalMinor = Math.addExact(totalMinor, sale.total().amountMinor());
            }
        }
    }
}
