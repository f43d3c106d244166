package io.mostrador.db.crash;

import java.util.List;

/// What came of many power cuts.
///
/// @param points power cuts tried
/// @param inRecovery those of them while a till was opening
/// @param promises how many entries and print jobs had been promised at those moments, added up
/// @param failures what was wrong, each with the numbers to try it again
public record CrashReport(int points, int inRecovery, long promises, List<Failure> failures) {
    /// What can be wrong after a power cut.
    public enum Kind {
        /// The till does not open.
        NOT_OPENED,
        /// A promised entry is not there, or is another.
        LOST,
        /// The rows are not what the journal says.
        ROWS_DIFFER,
        /// A print job whose bytes may have left would be printed by itself.
        PRINTED_TWICE
    }

    /// @param seed and
    /// @param cut of the cuts of this seed, the number that failed
    public record Failure(Kind kind, long seed, int cut, String what) {
        @Override
        public String toString() {
            return kind + " seed " + seed + " cut " + cut + ": " + what;
        }
    }

    public long count(Kind kind) {
        return failures.stream().filter(failure -> failure.kind() == kind).count();
    }
}
