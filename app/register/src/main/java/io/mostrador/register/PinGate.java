package io.mostrador.register;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.core.PinVerdict;
import io.mostrador.register.port.PinCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Asks for a PIN's verdict and slows guessing down: three free tries an operator, then a wait of 5 s that doubles
/// with each wrong try up to 5 min. Nobody is ever locked out for good, so that nobody can lock a shop. A PIN typed
/// during the wait is not looked at. Only the register thread calls it.
final class PinGate {
    static final int MAX_PIN_LENGTH = 12;
    private static final int FREE_TRIES = 3;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final PinCheck pins;
    private final Map<OperatorId, Tries> wrongTries = new HashMap<>();

    PinGate(PinCheck pins) {
        this.pins = pins;
    }

    /// @param operatorId of a known operator: each one asked about is remembered
    PinVerdict verdict(OperatorId operatorId, String pin, Instant now) {
        Tries tries = wrongTries.getOrDefault(operatorId, new Tries(0, now));
        if (now.isBefore(tries.lastAt())) {
            // The clock stepped back; the wait starts again instead of growing by the step.
            tries = new Tries(tries.count(), now);
            wrongTries.put(operatorId, tries);
        }
        Duration left = Duration.between(now, tries.lastAt().plus(tries.delay()));
        if (left.isPositive()) {
            return new PinVerdict.Delayed(left.plusNanos(999_999_999).toSeconds());
        }
        if (isPin(pin) && pins.verify(operatorId, pin)) {
            wrongTries.remove(operatorId);
            return new PinVerdict.Right();
        }
        wrongTries.put(operatorId, new Tries(tries.count() + 1, now));
        return new PinVerdict.Wrong();
    }

    private static boolean isPin(String pin) {
        return !pin.isEmpty() && pin.length() <= MAX_PIN_LENGTH && pin.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private record Tries(int count, Instant lastAt) {
        Duration delay() {
            if (count < FREE_TRIES) {
                return Duration.ZERO;
            }
            // 2^6 * 5 s is already above the longest; the cap keeps the shift in range.
            Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(count - FREE_TRIES, 6));
            return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
        }
    }
}
