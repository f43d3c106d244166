package io.mostrador.db;

import java.util.List;

/// What came of putting a journal together.
///
/// @param damage what was damaged and where, empty where nothing was
/// @param through the last entry that is in its place
/// @param newEpoch whether numbers are left out after it, because entries may be missing that were given away
/// @param recordedAgain entries behind the damage, recorded once more at the end
/// @param asked the copies that could be asked
public record Mended(String damage, long through, boolean newEpoch, long recordedAgain, List<String> asked) {
    public Mended {
        asked = List.copyOf(asked);
    }
}
