package io.mostrador.register.port;

import java.util.Optional;

/// The stored jobs of one printer. Only its spool thread calls it.
public interface PrintQueue {
    /// The next job that is [PrintJobState#QUEUED]: drawers before paper, the oldest first.
    Optional<PrintJob> next();

    /// Stores a job's state; before bytes leave ([PrintJobState#SENDING]) and after. `QUEUED` puts back a job of
    /// which no byte has left.
    void mark(long jobId, PrintJobState state);

    /// How many jobs wait.
    int waiting();

    /// At start: jobs found in [PrintJobState#SENDING] become [PrintJobState#UNKNOWN]; says how many.
    int recover();
}
