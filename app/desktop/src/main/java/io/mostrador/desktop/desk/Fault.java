package io.mostrador.desktop.desk;

/// A bug or a dead disk came up during an act.
///
/// @param code short code that is in the log too
public record Fault(Recorded recorded, String code) {
    /// The sentence that matters: is it recorded or not (`fault.YES`).
    public enum Recorded {
        YES,
        NO,
        UNKNOWN
    }
}
