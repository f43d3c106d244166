package io.mostrador.db;

import io.mostrador.db.journal.CutTail;
import java.nio.file.Path;
import java.util.Optional;

/// What was done to bring the store back when it was opened; all empty and zero after a clean stop.
///
/// @param cut what was cut off the journal's end
/// @param appliedEntries entries that were in the journal and not yet in the rows
/// @param rebuiltBecause why the H2 file was made anew
/// @param setAside where the old H2 file is now
public record Recovery(
        Optional<CutTail> cut, long appliedEntries, Optional<String> rebuiltBecause, Optional<Path> setAside) {}
