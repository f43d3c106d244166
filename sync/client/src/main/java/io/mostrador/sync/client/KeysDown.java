package io.mostrador.sync.client;

import io.mostrador.register.port.TillKeyInbox;
import io.mostrador.sync.protocol.wire.TillKeys;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings the public keys of the tenant's tills from the server, all of them, now and then: tills are enrolled and
/// revoked on few days.
final class KeysDown {
    private static final System.Logger LOG = System.getLogger(KeysDown.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final TenantLink link;
    private final TillKeyInbox inbox;
    private @Nullable Long takenAtNanos;

    KeysDown(TenantLink link, TillKeyInbox inbox) {
        this.link = link;
        this.inbox = inbox;
    }

    /// Takes them, unless that was done a short while ago.
    void take() {
        long now = System.nanoTime();
        Long before = takenAtNanos;
        if (before == null || now - before >= PAUSE.toNanos()) {
            takenAtNanos = now;
            replace();
        }
    }

    /// Nothing waits for keys, and nothing stops for them.
    private void replace() {
        try {
            inbox.replace(link.tillKeys().keys().stream()
                    .collect(Collectors.toMap(TillKeys.KnownKey::tillId, TillKeys.KnownKey::publicKey)));
        } catch (UnreachableException e) {
            takenAtNanos = null;
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The keys of the other tills cannot be taken and will be asked for again", e);
        }
    }
}
