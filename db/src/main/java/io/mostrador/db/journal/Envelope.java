package io.mostrador.db.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of an entry that the chain needs, read from its end without reading the payload: canonical JSON
/// has its keys in order, so `previous`, `sequence` and `till` follow the payload. Walking a segment is
/// several times quicker so.
record Envelope(String previous, long sequence, UUID tillId) {
    private static final byte[] START = ",\"previous\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern END = Pattern.compile(
            ",\"previous\":\"([0-9a-f]{64})\",\"sequence\":([0-9]{1,16}),\"till\":\"([0-9a-f-]{36})\",\"type\":\"[^\"]*\","
                    + "\"version\":[0-9]{1,9},\"zone\":\"[^\"]*\"}");

    /// Empty when the bytes do not end like an entry.
    static Optional<Envelope> of(byte[] entry) {
        int start = lastStart(entry);
        if (start < 0) {
            return Optional.empty();
        }
        Matcher end = END.matcher(new String(entry, start, entry.length - start, StandardCharsets.UTF_8));
        return end.matches()
                ? Optional.of(new Envelope(end.group(1), Long.parseLong(end.group(2)), UUID.fromString(end.group(3))))
                : Optional.empty();
    }

    private static int lastStart(byte[] entry) {
        for (int at = entry.length - START.length; at >= 0; at--) {
            if (entry[at] == START[0] && Arrays.equals(entry, at, at + START.length, START, 0, START.length)) {
                return at;
            }
        }
        return -1;
    }
}
