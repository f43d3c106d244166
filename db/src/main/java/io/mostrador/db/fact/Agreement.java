package io.mostrador.db.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A fact and its stamp must say the same, because the journal keeps it once.
final class Agreement {
    private Agreement() {}

    /// Equal to the millisecond, which is what the journal keeps.
    static void sameInstant(String what, Instant inFact, Instant inStamp) {
        same(what, inFact.truncatedTo(ChronoUnit.MILLIS), inStamp.truncatedTo(ChronoUnit.MILLIS));
    }

    static void same(String what, Object inFact, @Nullable Object inStamp) {
        if (!inFact.equals(inStamp)) {
            throw new IllegalArgumentException(
                    what + " is " + inFact + " in the fact, but " + inStamp + " in its stamp");
        }
    }

    /// What an entry of this type must have in its envelope.
    static <T> T present(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the " + what + " is missing");
        }
        return value;
    }
}
