package io.mostrador.printing.spool;

import io.mostrador.printing.Samples;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Keeps jobs in memory, with every state they ever had.
final class InMemoryPrintQueue implements PrintQueue {
    private final SortedMap<Long, PrintJob> jobs = new TreeMap<>();
    private final SortedMap<Long, List<PrintJobState>> states = new TreeMap<>();
    private boolean broken;

    synchronized long add(PrintJobKind kind, PrintJob.Content content) {
        long id = jobs.size() + 1L;
        jobs.put(id, new PrintJob(id, kind, content, Samples.store(), Samples.ENTRY));
        states.put(id, new ArrayList<>(List.of(PrintJobState.QUEUED)));
        return id;
    }

    /// As a crash leaves it.
    synchronized void force(long id, PrintJobState state) {
        statesOf(id).add(state);
    }

    /// Every call fails from now on, or works again.
    synchronized void setBroken(boolean newBroken) {
        broken = newBroken;
    }

    synchronized List<PrintJobState> history(long id) {
        return List.copyOf(statesOf(id));
    }

    synchronized PrintJobState state(long id) {
        return statesOf(id).getLast();
    }

    private List<PrintJobState> statesOf(long id) {
        return Objects.requireNonNull(states.get(id), "no such job");
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public synchronized Optional<PrintJob> next() {
        check();
        return jobs.values().stream()
                .filter(job -> state(job.id()) == PrintJobState.QUEUED)
                .min(Comparator.comparing((PrintJob job) -> job.kind() != PrintJobKind.DRAWER)
                        .thenComparingLong(PrintJob::id));
    }

    @Override
    public synchronized void mark(long jobId, PrintJobState state) {
        check();
        statesOf(jobId).add(state);
    }

    @Override
    public synchronized int waiting() {
        check();
        return (int) jobs.keySet().stream()
                .filter(id -> state(id) == PrintJobState.QUEUED || state(id) == PrintJobState.SENDING)
                .count();
    }

    @Override
    public synchronized int recover() {
        check();
        List<Long> sending = jobs.keySet().stream()
                .filter(id -> state(id) == PrintJobState.SENDING)
                .toList();
        sending.forEach(id -> force(id, PrintJobState.UNKNOWN));
        return sending.size();
    }
}
