package io.mostrador.register.core;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.Role;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import org.jspecify.annotations.Nullable;

/// The keys of the sell screen, which a manager arranges at any time.
record QuickKeyDecisions(RegisterState state) {

    Decision arrange(Command.ArrangeQuickKeys command) {
        Operator operator = operator();
        if (operator == null) {
            return Decision.refused(Reason.NOT_SIGNED_ON);
        }
        if (operator.role() != Role.MANAGER) {
            return Decision.refused(Reason.MANAGER_NEEDED);
        }
        return command.keys().equals(state.quickKeys())
                ? Decision.accepted(state)
                : Decision.accepted(state.withQuickKeys(command.keys()), new Fact.QuickKeysArranged(command.keys()));
    }

    private @Nullable Operator operator() {
        return switch (state.mode()) {
            case Mode.SignedOut _ -> null;
            case Mode.TillClosed(var operator) -> operator;
            case Mode.TillOpen open -> open.operator();
        };
    }
}
