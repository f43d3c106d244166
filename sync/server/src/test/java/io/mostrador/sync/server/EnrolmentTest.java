package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.wire.EnrolmentAnswer;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HealthAnswer;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.server.auth.Tokens;
import io.mostrador.sync.server.store.admin.EnrolmentCodes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolmentTest {
    private final TestServer server = new TestServer();
    private UUID tenant = new UUID(0, 0);

    @BeforeAll
    void makeATenant() {
        tenant = server.newTenant("Almacén Ñandú");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void enrolsATillWithACodeHoweverItIsTyped() {
        String typed = " " + server.newCode(tenant).toLowerCase(Locale.ROOT).replace('-', ' ');

        EnrolmentAnswer answer = server.stranger().enrol(typed).as(EnrolmentAnswer.class);

        assertThat(answer.tenantId()).isEqualTo(tenant);
        assertThat(answer.tenantName()).isEqualTo("Almacén Ñandú");
    }

    @Test
    void takesACodeOnceOnly() {
        String code = server.newCode(tenant);
        server.stranger().enrol(code).as(EnrolmentAnswer.class);

        assertThat(server.stranger().enrol(code).code()).isEqualTo(ErrorCode.CODE_NOT_VALID);
    }

    @Test
    void answersTheSameTillAgainInCaseTheAnswerWasLost() {
        String code = server.newCode(tenant);
        TestTill till = server.stranger();
        till.enrol(code).as(EnrolmentAnswer.class);

        assertThat(till.enrol(code).as(EnrolmentAnswer.class).tenantId()).isEqualTo(tenant);
    }

    @Test
    void takesNoCodeAfterTenMinutes() {
        String code = server.newCode(tenant);
        server.clock().advance(EnrolmentCodes.LIFE);

        assertThat(server.stranger().enrol(code).code()).isEqualTo(ErrorCode.CODE_NOT_VALID);
    }

    @Test
    void saysTheSameOfAWrongCodeAsOfAUsedOne() {
        String used = server.newCode(tenant);
        server.stranger().enrol(used);

        assertThat(server.stranger().enrol("0000-0000-0000").error())
                .isEqualTo(server.stranger().enrol(used).error());
    }

    @Test
    void refusesAnotherKeyForAnEnrolledTill() {
        TestTill till = server.newTill(tenant);
        TestTill thief = new TestTill(server.server().uri(), till.tillId());

        assertThat(thief.enrol(server.newCode(tenant)).code()).isEqualTo(ErrorCode.TILL_HAS_OTHER_KEY);
        assertThat(till.head().contiguous()).isZero();
    }

    @Test
    void refusesAKeyThatTheTillDoesNotHave() {
        String code = server.newCode(tenant);
        TestTill till = server.stranger();
        String foreign = server.stranger().sign(SignedText.enrolment(till.tillId(), SignedText.plainCode(code)));

        assertThat(till.enrol(code, foreign).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(till.enrol(code, "***").code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
    }

    @Test
    void givesNoTokenForAWrongSignatureOrAnUnknownTill() {
        TestTill till = server.newTill(tenant);
        String challenge = till.challenge();
        TestTill unknown = server.stranger();
        unknown.claims(tenant);

        assertThat(till.askToken(challenge, till.sign(new byte[] {1})).error())
                .isEqualTo(unknown.askToken(unknown.challenge()).error());
        assertThat(till.askToken("forged").code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(till.askToken(challenge).status()).isEqualTo(200);
    }

    @Test
    void asksForANewTokenWhenTheOldOneExpired() {
        TestTill till = server.newTill(tenant);
        server.clock().advance(Tokens.TOKEN_LIFE);

        assertThat(till.get(Paths.HEAD).code()).isEqualTo(ErrorCode.TOKEN_NEEDED);
        assertThat(server.stranger().get(Paths.HEAD).code()).isEqualTo(ErrorCode.TOKEN_NEEDED);
    }

    @Test
    void shutsARevokedTillOutAtOnce() {
        TestTill till = server.newTill(tenant);
        server.administration().revocations().revoke(tenant, till.tillId());

        assertThat(till.get(Paths.HEAD).code()).isEqualTo(ErrorCode.TILL_REVOKED);
        assertThat(till.askToken(till.challenge()).code()).isEqualTo(ErrorCode.TILL_REVOKED);
        assertThat(till.sendRaw(1, new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void answersNonsenseWithASentence() {
        TestTill till = server.stranger();

        assertThat(till.post(Paths.ENROLMENTS, "{}".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.post(Paths.TOKENS, new byte[64 * 1024]).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(till.get("/v2/health").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(till.get(Paths.HEALTH).as(HealthAnswer.class).status()).isEqualTo("ok");
    }

    @Test
    void makesNoCodeForATenantThatIsNotThere() {
        assertThatThrownBy(() -> server.newCode(UUID.randomUUID())).isInstanceOf(IllegalArgumentException.class);
    }
}
