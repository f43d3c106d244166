package io.mostrador.launcher.till;

import io.mostrador.db.Copy;
import io.mostrador.db.DataDirectory;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.sync.client.DeviceKey;
import io.mostrador.sync.client.LostEntries;
import io.mostrador.sync.client.RefusedException;
import io.mostrador.sync.client.TenantLink;
import io.mostrador.sync.client.UnreachableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who else may have entries of a till: its mirror, and its server.
public final class TillCopies {
    private final DataDirectory till;
    private final UUID tillId;

    private TillCopies(DataDirectory till, UUID tillId) {
        this.till = till;
        this.tillId = tillId;
    }

    /// @param till a data directory, a backup, or a till's folder in a mirror; its secret is on this machine
    /// @param mirror where mirrors are, null when none is known
    /// @param offline whether the server is left out
    /// @throws CommandFailure when the folder is no till's
    public static List<Copy> of(DataDirectory till, @Nullable Path mirror, boolean offline) throws IOException {
        UUID tillId =
                till.tillId().orElseThrow(() -> new CommandFailure("There is no readable journal in " + till.root()));
        TillCopies copies = new TillCopies(till, tillId);
        List<Copy> found = new ArrayList<>();
        copies.inMirror(mirror).ifPresent(found::add);
        if (!offline) {
            copies.atServer().ifPresent(found::add);
        }
        return found;
    }

    private Optional<Copy> inMirror(@Nullable Path mirror) {
        return Optional.ofNullable(mirror)
                .map(place -> place.resolve("mostrador-" + tillId))
                .filter(Files::isDirectory)
                .filter(folder -> !folder.equals(till.root()))
                .map(folder -> Copy.ofFolder(Copy.Kind.MIRROR, folder));
    }

    private Optional<Copy> atServer() throws IOException {
        Optional<Enrolment> enrolment = till.enrolment();
        if (enrolment.isEmpty()) {
            return Optional.empty();
        }
        String server = enrolment.get().serverUrl();
        UUID tenant = enrolment.get().tenantId();
        byte[] publicKey = till.verifyingKey().x509();
        return Optional.of(Copy.ofServer(server, (sequence, taker) -> {
            try (TenantLink link =
                    new TenantLink(URI.create(server), tenant, tillId, new DeviceKey(publicKey, this::sign))) {
                LostEntries.readAfter(link, sequence, entry -> {
                    try {
                        taker.take(entry);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (UnreachableException | RefusedException e) {
                throw new CommandFailure(
                        "The server " + server + " cannot be asked for what it has of this till (" + e.getMessage()
                                + "); try again when it can, or go on without it: --offline",
                        e);
            }
        }));
    }

    private byte[] sign(byte[] text) {
        try {
            return till.sign(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
