package io.mostrador.sync.client;

import io.mostrador.register.port.SignedHead;
import io.mostrador.register.port.SignedHeads;
import io.mostrador.register.status.SyncTrouble;
import io.mostrador.sync.protocol.wire.AnchorStatus;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the server what the till signed of its journal last, so that somebody else knows it. No failure of it
/// is anybody else's: it is logged, and the next poll tries again.
final class AnchorsUp {
    private static final System.Logger LOG = System.getLogger(AnchorsUp.class.getName());

    private final TenantLink link;
    private final SignedHeads heads;
    private final Duration poll;
    private long told;
    private boolean triedBefore;
    private long triedAt;
    private @Nullable SyncTrouble fork;
    private String failure = "";

    /// @param poll it asks the server no more often than this
    AnchorsUp(TenantLink link, SignedHeads heads, Duration poll) {
        this.link = link;
        this.heads = heads;
        this.poll = poll;
    }

    /// Tells the newest signed head when it was not told yet.
    ///
    /// @return that there are two histories, until a newer head is none of another one; null otherwise
    @Nullable
    SyncTrouble tell() {
        if (triedBefore && System.nanoTime() - triedAt < poll.toNanos()) {
            return fork;
        }
        Optional<SignedHead> newest = heads.newest();
        if (newest.isPresent() && newest.get().sequence() > told) {
            triedBefore = true;
            triedAt = System.nanoTime();
            tell(newest.get());
        }
        return fork;
    }

    private void tell(SignedHead head) {
        try {
            AnchorStatus status = link.anchor(head).status();
            told = head.sequence();
            failure = "";
            fork = status == AnchorStatus.FORK
                    ? new SyncTrouble(
                            SyncTrouble.Kind.FORK,
                            "What this till signed as fact " + head.sequence()
                                    + " is not what the server knows of it. Are"
                                    + " two tills running on copies of one data folder?")
                    : null;
        } catch (RuntimeException e) {
            log(String.valueOf(e.getMessage()));
        }
    }

    /// Once for a failure that goes on: the log must not fill up with it.
    private void log(String message) {
        if (!message.equals(failure)) {
            LOG.log(Level.WARNING, "What the till signed could not be told to the server: {0}", message);
            failure = message;
        }
    }
}
