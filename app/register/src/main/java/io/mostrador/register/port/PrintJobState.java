package io.mostrador.register.port;

/// How far a job came. A state is stored before the act it names.
public enum PrintJobState {
    /// No byte has left; will be done.
    QUEUED,
    /// Bytes may have left. Found at start, it becomes [#UNKNOWN].
    SENDING,
    /// All bytes have left; the printer cannot or did not confirm.
    SENT,
    /// The printer said that it is done.
    CONFIRMED,
    /// The program or the line broke while bytes were leaving; nobody knows what is on the paper. Never repeated by
    /// itself.
    UNKNOWN,
    /// It would come too late: a drawer that could not be opened when it was asked for is not opened an hour later. No
    /// byte has left and none will.
    EXPIRED
}
