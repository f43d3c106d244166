package io.mostrador.register;

import io.mostrador.register.port.Forced;
import org.jspecify.annotations.Nullable;

/// What became of a command.
public sealed interface Outcome {
    /// Done.
    ///
    /// @param state the state after it
    /// @param forced the last fact the command made durable, null when it made none
    record Accepted(RegisterState state, @Nullable Forced forced) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /// A bug or a dead disk.
    ///
    /// @param recorded whether the fact is safely in the journal all the same
    /// @param code short code that is in the log too
    record Faulted(boolean recorded, String code, String message) implements Outcome {}
}
