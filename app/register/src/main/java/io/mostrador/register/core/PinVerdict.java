package io.mostrador.register.core;

/// What the shell found out about the PIN of a [io.mostrador.register.Command.SignOn] before it asked the core.
public sealed interface PinVerdict {
    /// Not a sign-on, or not worth checking.
    record NotChecked() implements PinVerdict {}

    record Right() implements PinVerdict {}

    record Wrong() implements PinVerdict {}

    /// Too many wrong tries; this one was not looked at.
    ///
    /// @param seconds to wait, at least 1
    record Delayed(long seconds) implements PinVerdict {}
}
