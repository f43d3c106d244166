package io.mostrador.sync.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.server.MovableClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final TillIdentity TILL = new TillIdentity(new UUID(1, 1), new UUID(2, 2));

    private final MovableClock clock = new MovableClock();
    private final Tokens tokens = new Tokens(clock);

    @Test
    void namesTheTillUntilItExpires() {
        String token = tokens.token(TILL);

        assertThat(tokens.till(token)).contains(TILL);
        clock.advance(Tokens.TOKEN_LIFE);
        assertThat(tokens.till(token)).isEmpty();
    }

    @Test
    void takesAChallengeForNoTokenAndTheOtherWayRound() {
        assertThat(tokens.till(tokens.challenge(TILL))).isEmpty();
        assertThat(tokens.isChallengeFor(TILL, tokens.token(TILL))).isFalse();
        assertThat(tokens.isChallengeFor(TILL, tokens.challenge(TILL))).isTrue();
    }

    @Test
    void takesAChallengeForItsTillOnlyAndForAMinute() {
        String challenge = tokens.challenge(TILL);

        assertThat(tokens.isChallengeFor(new TillIdentity(TILL.tenantId(), new UUID(3, 3)), challenge))
                .isFalse();
        clock.advance(Tokens.CHALLENGE_LIFE);
        assertThat(tokens.isChallengeFor(TILL, challenge)).isFalse();
    }

    @Test
    void takesNothingThatWasChangedOrMadeElsewhere() {
        String token = tokens.token(TILL);

        for (int i = 0; i < token.length(); i++) {
            // Not B for A: at the end they differ in bits that mean nothing.
            char other = token.charAt(i) == 'A' ? 'w' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.till(changed)).as("changed at %d", i).isEmpty();
        }
        assertThat(new Tokens(clock).till(token)).isEmpty();
        assertThat(tokens.till("")).isEmpty();
        assertThat(tokens.till("***")).isEmpty();
    }
}
