package io.mostrador.db.projection;

/// Rows could not be made from an entry of the journal.
public final class ProjectionFailedException extends RuntimeException {
    private final transient Place place;

    private ProjectionFailedException(String message, Place place, Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    static ProjectionFailedException at(Place place, String type, Throwable cause) {
        return new ProjectionFailedException(
                "entry " + place.sequence() + " (" + type + ") cannot be projected: " + cause.getMessage(),
                place,
                cause);
    }

    /// Of the entry.
    Place place() {
        return place;
    }
}
