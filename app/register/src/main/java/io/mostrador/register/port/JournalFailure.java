package io.mostrador.register.port;

/// The journal or its projection failed.
public final class JournalFailure extends RuntimeException {
    private final boolean recorded;

    /// Says what failed and what that means for the fact.
    ///
    /// @param recorded whether the fact is on the disk all the same
    public JournalFailure(String message, Throwable cause, boolean recorded) {
        super(message, cause);
        this.recorded = recorded;
    }

    public boolean recorded() {
        return recorded;
    }
}
