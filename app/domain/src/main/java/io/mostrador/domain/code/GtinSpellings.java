package io.mostrador.domain.code;

import io.mostrador.domain.item.ScanCode;
import java.util.ArrayList;
import java.util.List;

/// A GTIN may stand in a catalogue with 14, 13, 12 or 8 digits: leading zeros say nothing (GS1 General
/// Specifications, section 3.3.2).
final class GtinSpellings {
    private static final int[] LENGTHS = {13, 12, 14, 8};
    private static final int LONGEST = 14;

    private GtinSpellings() {}

    /// All spellings, 13 digits first where there are so few.
    ///
    /// @param gtin 8, 12, 13 or 14 digits
    static List<ScanCode> of(String gtin) {
        String full = "0".repeat(LONGEST - gtin.length()) + gtin;
        List<ScanCode> spellings = new ArrayList<>();
        for (int length : LENGTHS) {
            boolean fits = full.substring(0, LONGEST - length).chars().allMatch(c -> c == '0');
            if (fits) {
                spellings.add(new ScanCode(full.substring(LONGEST - length)));
            }
        }
        return spellings;
    }
}
