package io.mostrador.db;

import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.Written;
import java.util.ArrayDeque;
import java.util.Deque;

/// Answers for durable facts before they are in the journal: they go there with the next fact. What a
/// program would be like that acknowledges before the append.
final class LyingJournal implements Journal {
    private final Journal journal;
    private final Deque<Runnable> late = new ArrayDeque<>();
    private long sequence;

    LyingJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Written write(Fact.Progress fact, Stamp stamp) {
        appendLate();
        Written written = journal.write(fact, stamp);
        sequence = written.sequence();
        return written;
    }

    @Override
    public Forced force(Fact.Durable fact, Stamp stamp) {
        appendLate();
        late.add(() -> sequence = journal.force(fact, stamp).sequence());
        return new Forced(sequence + 1, "0".repeat(64));
    }

    private void appendLate() {
        while (!late.isEmpty()) {
            late.remove().run();
        }
    }
}
