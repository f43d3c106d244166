package io.mostrador.sync.server.http;

import io.helidon.webserver.http.HttpRouting;
import io.mostrador.sync.protocol.wire.HealthAnswer;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.server.auth.Tokens;
import io.mostrador.sync.server.store.Enrolments;
import io.mostrador.sync.server.store.TenantTransactions;
import io.mostrador.sync.server.store.Tills;
import java.time.InstantSource;

/// All routes of version 1.
public final class Api {
    private final TenantTransactions application;
    private final InstantSource clock;

    public Api(TenantTransactions application, InstantSource clock) {
        this.application = application;
        this.clock = clock;
    }

    public void register(HttpRouting.Builder routing) {
        Tokens tokens = new Tokens(clock);
        Tills tills = new Tills(application);
        new EnrolmentRoutes(new Enrolments(application), tills, tokens, clock).register(routing);
        new TillRoutes(tokens, tills, clock).register(routing);
        new AnchorRoutes(tokens, tills, clock).register(routing);
        routing.get(Paths.HEALTH, (request, response) -> {
            application.check();
            Replies.ok(request, response, new HealthAnswer("ok", clock.instant()));
        });
        ErrorReplies.register(routing);
    }
}
