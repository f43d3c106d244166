package io.mostrador.db.fact;

import io.mostrador.register.fact.ClockWitness;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.ClockPayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The machine's clock.
final class ClockMapping {
    private ClockMapping() {}

    static ClockPayload payload(Fact.ClockJumped jumped) {
        return new ClockPayload.JumpedV1(
                text(jumped.expected()), text(jumped.actual()), jumped.witness().name());
    }

    static Fact fact(ClockPayload payload) {
        return switch (payload) {
            case ClockPayload.JumpedV1(var expectedAt, var actualAt, var witness) ->
                new Fact.ClockJumped(Instant.parse(expectedAt), Instant.parse(actualAt), ClockWitness.valueOf(witness));
        };
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
