package io.mostrador.db.projection;

/// Rows could not be made from an entry of the journal.
public final class ProjectionFailedException extends RuntimeException {
    private final transient Place place;

    ProjectionFailedException(String message, Place place, Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    /// Of the entry.
    Place place() {
        return place;
    }
}
