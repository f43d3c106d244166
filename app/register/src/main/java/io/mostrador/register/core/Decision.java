package io.mostrador.register.core;

import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.List;

/// What the core makes of a command.
public sealed interface Decision {
    /// The command is done as soon as its facts are stored.
    ///
    /// @param next the state once the facts are stored; the same object when nothing changes
    /// @param facts what has to be stored first, none or one: a command is never half done
    record Accepted(RegisterState next, List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
            if (facts.size() > 1) {
                throw new IllegalArgumentException("one command, one fact: " + facts.size());
            }
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accepted(RegisterState next, Fact... facts) {
        return new Accepted(next, List.of(facts));
    }

    static Decision refused(Refusal.Reason reason, String... arguments) {
        return new Refused(Refusal.of(reason, arguments));
    }
}
