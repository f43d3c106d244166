package io.mostrador.db.projection;

import io.mostrador.sync.protocol.Entry;

/// Rows could not be made from an entry of the journal.
public final class ProjectionFailedException extends RuntimeException {
    private final transient Place place;

    private ProjectionFailedException(String message, Place place, Throwable cause) {
        super(message, cause);
        this.place = place;
    }

    static ProjectionFailedException at(Entry entry, Place place, Throwable cause) {
        return new ProjectionFailedException(
                "entry " + entry.sequence() + " (" + entry.type() + ") cannot be projected: " + cause.getMessage(),
                place,
                cause);
    }

    /// Of the entry.
    Place place() {
        return place;
    }
}
