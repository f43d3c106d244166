package io.mostrador.sync.server.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.mostrador.sync.protocol.wire.ChallengeAnswer;
import io.mostrador.sync.protocol.wire.ChallengeRequest;
import io.mostrador.sync.protocol.wire.EnrolmentAnswer;
import io.mostrador.sync.protocol.wire.EnrolmentRequest;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.protocol.wire.TokenAnswer;
import io.mostrador.sync.protocol.wire.TokenRequest;
import io.mostrador.sync.server.ApiException;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.auth.TillKey;
import io.mostrador.sync.server.auth.Tokens;
import io.mostrador.sync.server.store.Enrolments;
import io.mostrador.sync.server.store.Tills;
import io.mostrador.sync.server.store.admin.EnrolmentCodes;
import java.time.Instant;
import java.time.InstantSource;

/// How a till becomes known, and how it shows that it is the one: by signing a challenge with its key.
final class EnrolmentRoutes {
    private static final int MAX_WORKSTATION_LENGTH = 60;

    private final Enrolments enrolments;
    private final Tills tills;
    private final Tokens tokens;
    private final InstantSource clock;

    EnrolmentRoutes(Enrolments enrolments, Tills tills, Tokens tokens, InstantSource clock) {
        this.enrolments = enrolments;
        this.tills = tills;
        this.tokens = tokens;
        this.clock = clock;
    }

    void register(HttpRouting.Builder routing) {
        routing.post(Paths.ENROLMENTS, this::enrol)
                .post(Paths.CHALLENGES, this::challenge)
                .post(Paths.TOKENS, this::token);
    }

    private void enrol(ServerRequest request, ServerResponse response) {
        EnrolmentRequest wanted = Bodies.message(request, EnrolmentRequest.class);
        String code = SignedText.plainCode(wanted.code());
        TillKey key = TillKey.read(wanted.publicKey())
                .filter(k -> k.verifies(SignedText.enrolment(wanted.tillId(), code), wanted.proof()))
                .orElseThrow(() -> new ApiException(
                        ErrorCode.NOT_AUTHENTICATED, "The till did not prove that it has the key it shows."));
        Instant now = clock.instant();
        Enrolments.Membership membership = enrolments.enrol(
                new Enrolments.Applicant(
                        EnrolmentCodes.hash(code), wanted.tillId(), workstation(wanted), key.encoded()),
                now);
        Replies.ok(request, response, new EnrolmentAnswer(membership.tenantId(), membership.tenantName(), now));
    }

    private static String workstation(EnrolmentRequest wanted) {
        String name = wanted.workstation();
        if (name.isBlank() || name.length() > MAX_WORKSTATION_LENGTH || name.indexOf('\0') >= 0) {
            throw new ApiException(ErrorCode.BAD_REQUEST, "A workstation's name has 1 to 60 characters.");
        }
        return name;
    }

    /// Answers for every till, known or not, so that nobody can ask which ones there are.
    private void challenge(ServerRequest request, ServerResponse response) {
        ChallengeRequest wanted = Bodies.message(request, ChallengeRequest.class);
        TillIdentity till = new TillIdentity(wanted.tenantId(), wanted.tillId());
        Replies.ok(request, response, new ChallengeAnswer(tokens.challenge(till)));
    }

    private void token(ServerRequest request, ServerResponse response) {
        TokenRequest wanted = Bodies.message(request, TokenRequest.class);
        TillIdentity till = new TillIdentity(wanted.tenantId(), wanted.tillId());
        byte[] signed = SignedText.token(wanted.tenantId(), wanted.tillId(), wanted.challenge());
        boolean genuine = tokens.isChallengeFor(till, wanted.challenge())
                && tills.key(till)
                        .filter(key -> key.verifies(signed, wanted.signature()))
                        .isPresent();
        if (!genuine) {
            throw new ApiException(ErrorCode.NOT_AUTHENTICATED, "The server does not know this till or its key.");
        }
        tills.requireWelcome(till);
        Replies.ok(request, response, new TokenAnswer(tokens.token(till), Tokens.TOKEN_LIFE.toSeconds()));
    }
}
