package io.mostrador.register;

import io.mostrador.domain.people.Operator;
import io.mostrador.register.fact.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whose act a fact is, and on which business date.
final class Stamps {
    private Stamps() {}

    /// Signing off and closing belong to who and what was there before, signing on and opening to what came of them.
    static Stamp of(RegisterState before, RegisterState after, Instant at) {
        LocalDate date = businessDate(before);
        Operator operator = operator(before.mode());
        Operator actor = operator == null ? operator(after.mode()) : operator;
        return new Stamp(
                at,
                before.store().zone(),
                date == null ? businessDate(after) : date,
                actor == null ? null : actor.id());
    }

    private static @Nullable Operator operator(Mode mode) {
        return switch (mode) {
            case Mode.SignedOut _ -> null;
            case Mode.TillClosed(var operator) -> operator;
            case Mode.TillOpen open -> open.operator();
        };
    }

    private static @Nullable LocalDate businessDate(RegisterState state) {
        OpenTill till = state.openTill();
        return till == null ? null : till.session().businessDate();
    }
}
