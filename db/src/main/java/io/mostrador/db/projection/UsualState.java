package io.mostrador.db.projection;

import io.mostrador.register.port.PrintJobState;

/// In which state print jobs are stored when a file is made anew: nearly all are done long since, and to store them
/// once and not twice is half the work. A guess only; [ProjectionRebuild] puts right what it was wrong about.
///
/// @param through the last sequence it is for; later jobs wait to be printed
public record UsualState(PrintJobState state, long through) {
    /// All jobs wait to be printed.
    static final UsualState NONE = new UsualState(PrintJobState.QUEUED, 0);

    PrintJobState of(Place place) {
        return place.sequence() <= through ? state : PrintJobState.QUEUED;
    }
}
