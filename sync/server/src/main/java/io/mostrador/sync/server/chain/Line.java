package io.mostrador.sync.server.chain;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.EntryType;
import io.mostrador.sync.protocol.MalformedEntryException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One line of a batch.
///
/// @param place the sequence it should have
/// @param hash of its bytes
/// @param entry null when the line is none
/// @param problem why it is none, empty when it is one
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, lines are never compared
public record Line(
        long place, byte[] bytes, String hash, @Nullable Entry entry, String problem) {

    public static List<Line> read(long first, List<byte[]> lines) {
        List<Line> read = new ArrayList<>(lines.size());
        for (byte[] bytes : lines) {
            read.add(read(first + read.size(), bytes));
        }
        return read;
    }

    private static Line read(long place, byte[] bytes) {
        String hash = EntryCodec.hash(bytes);
        try {
            return new Line(place, bytes, hash, EntryCodec.decode(bytes), "");
        } catch (MalformedEntryException e) {
            return new Line(place, bytes, hash, null, String.valueOf(e.getMessage()));
        }
    }

    /// The last entry that was brought back, when this line is the first of a new epoch (`journal.restored`
    /// of any version); empty for every other line.
    public OptionalLong restoredThrough() {
        Entry present = entry;
        if (present == null || !present.type().equals(EntryType.JOURNAL_RESTORED.wireName())) {
            return OptionalLong.empty();
        }
        JsonNode through = present.payload().path("through");
        return through.isIntegralNumber() && through.canConvertToLong() && through.longValue() >= 0
                ? OptionalLong.of(through.longValue())
                : OptionalLong.empty();
    }
}
