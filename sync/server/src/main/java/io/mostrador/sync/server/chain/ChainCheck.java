package io.mostrador.sync.server.chain;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.RejectCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/// Judges a batch line by line. A line is accepted when it is an entry of this till at the next place whose
/// `previous` is the hash of the one before; what is known already is a duplicate; what would replace a known
/// entry, or follow another one than the server has, is a fork. After a gap or a fork the rest cannot be judged
/// and waits.
///
/// A line that is no entry is refused, but must not hold up the sales after it: when the next lines prove its
/// place by their sequence and `previous`, it is set aside and the chain goes on over it.
///
/// A till that was restored goes on in a new epoch: its first entry leaves out places that may have been given
/// away before, and follows the last entry that was brought back. What the server has after that one stays: it
/// happened.
public final class ChainCheck {
    private final UUID tillId;
    private final Map<Long, String> known;
    private final List<Line> lines;
    private final List<EntryResult> results = new ArrayList<>();
    private final List<Line> accepted = new ArrayList<>();
    private final List<Verdict.Refused> refused = new ArrayList<>();
    private Head head;
    private boolean stopped;

    private ChainCheck(UUID tillId, Head head, Map<Long, String> known, List<Line> lines) {
        this.tillId = tillId;
        this.head = head;
        this.known = known;
        this.lines = lines;
    }

    /// @param known hashes of the entries the server has at the places of the batch, and at
    /// [Line#restoredThrough] of its first line
    /// @param lines with places that follow each other
    public static Verdict judge(UUID tillId, Head head, Map<Long, String> known, List<Line> lines) {
        ChainCheck check = new ChainCheck(tillId, head, known, lines);
        for (int i = 0; i < lines.size(); i++) {
            check.judge(i);
        }
        return new Verdict(check.results, check.accepted, check.refused, check.head);
    }

    private void judge(int index) {
        Line line = lines.get(index);
        if (line.place() <= head.contiguous()) {
            judgeKnown(line);
        } else if (index == 0 && beginsEpoch(line)) {
            judgeEpoch(line);
        } else if (stopped || line.place() > head.contiguous() + 1) {
            results.add(EntryResult.waiting(line.place()));
        } else {
            judgeNext(index);
        }
    }

    /// Whether this leaves out places by right: it goes on from an entry that the server has, or should have.
    private boolean beginsEpoch(Line line) {
        Entry entry = line.entry();
        OptionalLong through = line.restoredThrough();
        return entry != null
                && entry.sequence() == line.place()
                && entry.tillId().equals(tillId)
                && through.isPresent()
                && through.getAsLong() <= head.contiguous();
    }

    private void judgeEpoch(Line line) {
        long through = line.restoredThrough().orElseThrow();
        String previous = through == 0 ? Entry.NO_PREVIOUS : known.get(through);
        if (Objects.requireNonNull(line.entry()).previous().equals(previous)) {
            accept(line);
        } else {
            stop(line, RejectCode.FORK, "This entry goes on from another entry " + through + " than the server has.");
        }
    }

    private void judgeNext(int index) {
        Line line = lines.get(index);
        Entry entry = line.entry();
        if (entry == null) {
            judgeMalformed(index);
        } else if (entry.sequence() != line.place()) {
            stop(line, RejectCode.OUT_OF_PLACE, "This entry has sequence " + entry.sequence() + ".");
        } else if (!entry.tillId().equals(tillId)) {
            stop(line, RejectCode.OTHER_TILL, "This entry belongs to the till " + entry.tillId() + ".");
        } else if (!entry.previous().equals(head.hash())) {
            stop(line, RejectCode.FORK, "This entry follows another one than the server has before it.");
        } else {
            accept(line);
        }
    }

    private void accept(Line line) {
        accepted.add(line);
        advance(line);
        results.add(EntryResult.accepted(line.place()));
    }

    private void judgeKnown(Line line) {
        String there = known.get(line.place());
        boolean same = line.hash().equals(there);
        if (same && line.entry() != null) {
            results.add(EntryResult.duplicate(line.place()));
        } else if (same) {
            results.add(EntryResult.rejected(line.place(), RejectCode.MALFORMED, line.problem()));
        } else {
            stop(
                    line,
                    RejectCode.FORK,
                    there == null
                            ? "The till was restored, and its journal goes on without this entry."
                            : "The server has another entry at this place.");
        }
    }

    private void judgeMalformed(int index) {
        Line line = lines.get(index);
        EntryResult result = EntryResult.rejected(line.place(), RejectCode.MALFORMED, line.problem());
        boolean inChain = isPlacedByWhatFollows(index);
        results.add(result);
        refused.add(new Verdict.Refused(line, result, inChain));
        if (inChain) {
            advance(line);
        } else {
            stopped = true;
        }
    }

    private boolean isPlacedByWhatFollows(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            Entry entry = lines.get(i).entry();
            if (entry != null) {
                return entry.sequence() == lines.get(i).place()
                        && entry.tillId().equals(tillId)
                        && entry.previous().equals(lines.get(i - 1).hash());
            }
        }
        return false;
    }

    private void stop(Line line, RejectCode code, String reason) {
        EntryResult result = EntryResult.rejected(line.place(), code, reason);
        results.add(result);
        refused.add(new Verdict.Refused(line, result, false));
        stopped = true;
    }

    private void advance(Line line) {
        head = new Head(line.place(), line.hash());
    }
}
