package io.mostrador.sync.client;

import io.mostrador.register.port.Outbox;
import io.mostrador.register.port.ServerClock;
import io.mostrador.register.status.SyncTrouble;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.EntryStatus;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.protocol.wire.RejectCode;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/// Brings the journal to the server, batch after batch, always from where the server says it is.
///
/// Where this is is a sequence of this journal. A till that was restored may have lost entries that the server
/// has: then the server is further in an earlier epoch, and the till goes on with its new one.
final class FactsUp {
    private static final System.Logger LOG = System.getLogger(FactsUp.class.getName());

    private final TenantLink link;
    private final Outbox outbox;
    private final ServerClock serverClock;
    private boolean aligned;
    private long position;
    private long lastRejected;

    FactsUp(TenantLink link, Outbox outbox, ServerClock serverClock) {
        this.link = link;
        this.outbox = outbox;
        this.serverClock = serverClock;
    }

    /// Asks anew where the server is before anything is sent again: after an outage it may have more than was
    /// acknowledged, or, restored from a backup, less.
    void lostContact() {
        aligned = false;
    }

    long waiting() {
        return outbox.waiting();
    }

    boolean hasMore() {
        return position < outbox.lastForced();
    }

    /// Sends one batch.
    ///
    /// @return whether it makes sense to go on at once
    /// @throws RefusedException when the server and the till do not have the same history
    boolean sendBatch() {
        if (!aligned) {
            align();
        }
        if (!hasMore()) {
            return false;
        }
        List<byte[]> entries = outbox.read(position, WireLimits.MAX_BATCH_ENTRIES, WireLimits.AIMED_BATCH_BYTES);
        if (entries.isEmpty()) {
            throw new IllegalStateException("the journal gives no entry after " + position);
        }
        BatchAnswer answer = link.send(outbox.next(position), entries);
        serverClock.heard(answer.serverTime());
        rememberRejected(answer);
        return goOnFrom(answer) && hasMore();
    }

    private void align() {
        HeadAnswer head = link.head();
        serverClock.heard(head.serverTime());
        if (head.contiguous() > outbox.lastForced()) {
            throw new RefusedException(
                    SyncTrouble.Kind.OLD_COPY,
                    "The server has facts of this till through " + head.contiguous() + ", but its journal only through "
                            + outbox.lastForced() + ". Is its data folder an old copy?");
        }
        long ours = outbox.floor(head.contiguous());
        if (ours < head.contiguous()) {
            LOG.log(
                    Level.INFO,
                    "The server has facts through {0} that this till lost; it goes on from {1} with a new epoch",
                    Long.toString(head.contiguous()),
                    Long.toString(ours));
        } else if (ours > 0 && !hashAt(ours).equals(Optional.of(head.hash()))) {
            throw new RefusedException(
                    SyncTrouble.Kind.FORK,
                    "Fact " + head.contiguous() + " on the server is not the one in this till's journal. Are two"
                            + " tills running on copies of one data folder?");
        }
        reached(ours);
        aligned = true;
    }

    private Optional<String> hashAt(long sequence) {
        List<byte[]> entries = outbox.read(sequence - 1, 1, WireLimits.AIMED_BATCH_BYTES);
        return entries.stream().findFirst().map(EntryCodec::hash);
    }

    private void reached(long sequence) {
        position = sequence;
        if (sequence > outbox.acknowledged()) {
            outbox.acknowledge(sequence);
        }
    }

    private void rememberRejected(BatchAnswer answer) {
        for (EntryResult result : answer.results()) {
            if (result.status() == EntryStatus.REJECTED && result.sequence() > lastRejected) {
                outbox.reject(result.sequence(), result.code() + ": " + result.reason());
                lastRejected = result.sequence();
            }
        }
    }

    private boolean goOnFrom(BatchAnswer answer) {
        long ours = outbox.floor(answer.contiguous());
        if (ours > position) {
            reached(ours);
            return true;
        }
        for (EntryResult result : answer.results()) {
            if (result.code() != null && result.code().stopsTheChain()) {
                throw new RefusedException(
                        result.code() == RejectCode.FORK ? SyncTrouble.Kind.FORK : SyncTrouble.Kind.FACT_REFUSED,
                        "The server refuses fact " + result.sequence() + " of this till: " + result.reason());
            }
        }
        if (ours < position) {
            // It has less than it said before; the next round asks and sends again what is missing.
            aligned = false;
            return false;
        }
        if (answer.results().stream().anyMatch(result -> result.status() == EntryStatus.WAITING)
                || isLastOfItsEpoch(answer.results().getLast().sequence())) {
            throw new RefusedException(
                    SyncTrouble.Kind.FACT_REFUSED,
                    "The server cannot take fact " + outbox.next(position) + " of this till nor go on after it.");
        }
        // The last line is no entry; the next fact will prove its place.
        return false;
    }

    /// No fact will ever prove its place: the next one follows in a batch of its own.
    private boolean isLastOfItsEpoch(long sequence) {
        return outbox.next(sequence) > sequence + 1;
    }
}
