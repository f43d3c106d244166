package io.mostrador.register.core;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import java.util.Optional;

/// A manager's yes on the spot: of the one who is signed on, or of another who types a PIN.
final class Approval {
    private Approval() {}

    /// Why `approver` cannot approve, empty when that is a manager who is here.
    ///
    /// @param pin the verdict on the approver's PIN
    static Optional<Refusal> obstacle(RegisterState state, Mode.TillOpen open, OperatorId approver, PinVerdict pin) {
        boolean manager = state.operators().stream()
                .filter(operator -> operator.id().equals(approver))
                .map(Operator::role)
                .anyMatch(Role.MANAGER::equals);
        if (!manager) {
            return Optional.of(Refusal.of(Reason.MANAGER_NEEDED));
        }
        if (open.operator().id().equals(approver)) {
            return Optional.empty();
        }
        return switch (pin) {
            case PinVerdict.Right _ -> Optional.empty();
            case PinVerdict.Delayed(long seconds) ->
                Optional.of(Refusal.of(Reason.PIN_DELAYED, Long.toString(seconds)));
            case PinVerdict.Wrong _, PinVerdict.NotChecked _ -> Optional.of(Refusal.of(Reason.WRONG_PIN));
        };
    }
}
