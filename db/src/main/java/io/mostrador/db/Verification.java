package io.mostrador.db;

import io.mostrador.db.journal.JournalFinding;
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
        Optional<JournalFinding> finding) {

    public boolean isWhole() {
        return finding.isEmpty();
    }
}
