package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of the files in the journal's folder.
final class SegmentName {
    private static final Pattern SEGMENT = Pattern.compile("\\d{20}\\.journal");
    private static final String UNFINISHED = ".new";

    private SegmentName() {}

    static String of(long firstSequence) {
        return String.format(Locale.ROOT, "%020d.journal", firstSequence);
    }

    /// The file of its signatures.
    static String signatures(String segment) {
        return segment.replace(".journal", ".signatures");
    }

    /// Of the segments given, the one that a sequence is in.
    static String holding(List<String> segments, long sequence) {
        String found = segments.getFirst();
        for (String name : segments) {
            if (firstSequence(name) <= sequence) {
                found = name;
            }
        }
        return found;
    }

    /// The name a segment has until its header and zeros are on the disk.
    static String unfinished(String name) {
        return name + UNFINISHED;
    }

    static boolean isUnfinished(String name) {
        return name.endsWith(UNFINISHED);
    }

    static long firstSequence(String name) {
        return Long.parseLong(name.substring(0, 20));
    }

    /// The segments in order.
    static List<String> all(Disk disk) throws IOException {
        return disk.names().stream()
                .filter(name -> SEGMENT.matcher(name).matches())
                .sorted()
                .toList();
    }
}
