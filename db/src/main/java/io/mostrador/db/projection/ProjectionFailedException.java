package io.mostrador.db.projection;

/// Rows could not be made from an entry of the journal.
public final class ProjectionFailedException extends RuntimeException {
    ProjectionFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
