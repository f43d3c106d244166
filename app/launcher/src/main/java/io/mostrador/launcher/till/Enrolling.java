package io.mostrador.launcher.till;

import io.mostrador.db.TillStore;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.register.RegisterState;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.client.Enrolment.Enrolled;
import io.mostrador.sync.client.RefusedException;
import io.mostrador.sync.client.UnreachableException;
import java.net.URI;

/// Joins a till to a tenant's server, once.
public final class Enrolling {
    private Enrolling() {}

    /// Shows the server the one-time code and the till's key, and records in the journal where the till now
    /// belongs.
    ///
    /// @return the tenant's name
    /// @throws CommandFailure when the till belongs to a server already, or the server does not take it or is
    /// away
    public static String enrol(TillStore store, URI server, String code) {
        store.enrolment().ifPresent(present -> {
            throw new CommandFailure("This till belongs to " + present.serverUrl() + " already");
        });
        RegisterState state = store.memory().load();
        StoreProfile profile = state.store();
        try {
            Enrolled enrolled = io.mostrador.sync.client.Enrolment.enrol(
                    server, code, store.tillId(), profile.workstation(), Syncing.key(store));
            store.recordEnrolment(new Enrolment(server.toString(), enrolled.tenantId()), stamp(store, state));
            return enrolled.tenantName();
        } catch (RefusedException e) {
            throw new CommandFailure(e.getMessage() + " Ask for a new code: server code", e);
        } catch (UnreachableException e) {
            throw new CommandFailure(
                    "The server " + server + " does not answer (" + e.getMessage()
                            + "); check the address and that it runs",
                    e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static Stamp stamp(TillStore store, RegisterState state) {
        Timekeeper time = Timekeeper.ofThisMachine(store.memory().newestAt().orElse(null));
        Stamp stamp = new Stamp(
                time.look(state.openTill() != null).stamp(), state.store().zone(), null, null);
        time.recordJumps(store.journal(), stamp);
        return stamp;
    }
}
