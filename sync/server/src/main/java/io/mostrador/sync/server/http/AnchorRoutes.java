package io.mostrador.sync.server.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.mostrador.sync.protocol.CanonicalJson;
import io.mostrador.sync.protocol.wire.AnchorAnswer;
import io.mostrador.sync.protocol.wire.AnchorRequest;
import io.mostrador.sync.protocol.wire.AnchorStatus;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.server.ApiException;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.auth.Tokens;
import io.mostrador.sync.server.chain.Anchor;
import io.mostrador.sync.server.store.Anchors;
import io.mostrador.sync.server.store.Tills;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;

/// What a till signed of its journal. The token says who is asking; the signature, which anybody can verify
/// later, says what that till's journal was.
final class AnchorRoutes {
    private static final System.Logger LOG = System.getLogger(AnchorRoutes.class.getName());
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Tokens tokens;
    private final Tills tills;
    private final Anchors anchors;
    private final InstantSource clock;

    AnchorRoutes(Tokens tokens, Tills tills, InstantSource clock) {
        this.tokens = tokens;
        this.tills = tills;
        this.anchors = new Anchors(tills);
        this.clock = clock;
    }

    void register(HttpRouting.Builder routing) {
        routing.post(Paths.ANCHORS, this::takeAnchor);
    }

    private void takeAnchor(ServerRequest request, ServerResponse response) {
        TillIdentity till = Bodies.till(request, tokens);
        AnchorRequest claimed = Bodies.message(request, AnchorRequest.class);
        Anchor anchor = anchor(claimed);
        byte[] signed = SignedText.journalHead(till.tillId(), anchor.sequence(), anchor.hash(), anchor.link());
        boolean genuine = tills.key(till)
                .filter(key -> key.verifies(signed, claimed.signature()))
                .isPresent();
        if (!genuine) {
            throw new ApiException(ErrorCode.NOT_AUTHENTICATED, "This is not what the till's key signed.");
        }
        byte[] signature = Base64.getUrlDecoder().decode(claimed.signature());
        AnchorStatus status = anchors.keep(till, anchor, signature, clock.instant());
        if (status == AnchorStatus.FORK) {
            LOG.log(
                    Level.WARNING,
                    "Till {0} signed another entry {1} than it has here",
                    till.tillId(),
                    Long.toString(anchor.sequence()));
        }
        Replies.ok(request, response, new AnchorAnswer(status));
    }

    private static Anchor anchor(AnchorRequest claimed) {
        boolean fits = claimed.sequence() >= 1
                && claimed.sequence() <= CanonicalJson.MAX_SAFE_INTEGER
                && HASH.matcher(claimed.hash()).matches()
                && HASH.matcher(claimed.link()).matches();
        if (!fits) {
            throw new ApiException(
                    ErrorCode.BAD_REQUEST, "An anchor has a sequence from 1, a hash and a link of 64 hex digits.");
        }
        return new Anchor(claimed.sequence(), claimed.hash(), claimed.link());
    }
}
