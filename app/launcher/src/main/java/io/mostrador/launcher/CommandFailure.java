package io.mostrador.launcher;

/// A command cannot do what was asked. The message is one line for a person and says what to do.
public final class CommandFailure extends RuntimeException {
    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
