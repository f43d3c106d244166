package io.mostrador.register.status;

/// How the second copy of the journal is: on another disk, a stick, a share.
///
/// @param place where it is, as a path; empty when there is none
/// @param waiting facts it does not have yet
public record MirrorStatus(Condition condition, String place, long waiting) {
    public static final MirrorStatus NONE = new MirrorStatus(Condition.NONE, "", 0);

    /// In words on the badge (`mirror.GONE`), each with one remedy.
    public enum Condition {
        /// None was asked for.
        NONE,
        CURRENT,
        /// It is being brought up to date.
        BEHIND,
        /// It cannot be written: pulled out, full, switched off.
        GONE,
        /// What is there is not this journal's beginning; nothing is written to it.
        OTHER
    }
}
