package io.mostrador.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a sale that was set aside waits for its customer.
public sealed interface SuspensionPolicy {
    /// The longest it can be told to wait, in hours: a month.
    int MOST_HOURS = 720;

    /// For ever: each is to be taken back before the till is closed.
    record Waits() implements SuspensionPolicy {}

    /// Until somebody begins to close the till.
    record UntilClose() implements SuspensionPolicy {}

    /// @param hours 1 to [#MOST_HOURS], from when it was set aside
    record Hours(int hours) implements SuspensionPolicy {
        public Hours {
            if (hours < 1 || hours > MOST_HOURS) {
                throw new IllegalArgumentException("a suspended sale waits 1 to 720 hours, not " + hours);
            }
        }
    }

    /// What a shop writes down: `none`, `close` or a number of hours.
    ///
    /// @throws IllegalArgumentException when it is none of these
    static SuspensionPolicy parse(String text) {
        return switch (text) {
            case "none" -> new Waits();
            case "close" -> new UntilClose();
            default -> new Hours(hours(text));
        };
    }

    private static int hours(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("'" + text + "' is neither none nor close nor a number of hours");
        }
        return Integer.parseInt(text);
    }

    /// When a basket's time is over by the clock, empty where the clock does not decide.
    default Optional<Instant> expiry(SuspendedBasket suspended) {
        return this instanceof Hours(int hours)
                ? Optional.of(suspended.suspendedAt().plus(Duration.ofHours(hours)))
                : Optional.empty();
    }
}
