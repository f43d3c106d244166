package io.mostrador.db;

import java.util.Optional;

/// What the verifier found.
///
/// @param entries whole entries up to the finding
/// @param lastSequence of the last of them
/// @param lastHash of the last of them
/// @param saleTotalMinor sum of all completed sales, returns being negative
/// @param finding the first thing that is wrong, empty when nothing is
public record Verification(
        long entries,
        long lastSequence,
        String lastHash,
        long saleCount,
        long saleTotalMinor,
        Optional<Finding> finding) {

    /// The first thing that is wrong.
    ///
    /// @param offset of the frame in the segment
    /// @param sequence of the entry that is or should be there, 0 for a segment's header
    /// @param tail whether nothing whole follows, as after a pulled plug: the till would cut it at its next
    /// start
    public record Finding(String segment, long offset, long sequence, String reason, boolean tail) {
        /// One line for a person.
        public String message() {
            return (tail ? "unfinished" : "damaged") + " in " + segment + " at byte " + offset
                    + (sequence == 0 ? "" : ", entry " + sequence) + ": " + reason;
        }
    }

    public boolean isWhole() {
        return finding.isEmpty();
    }
}
