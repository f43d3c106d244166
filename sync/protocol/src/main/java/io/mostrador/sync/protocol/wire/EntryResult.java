package io.mostrador.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/// @param sequence of its place in the batch
/// @param code only when rejected
/// @param reason a sentence, only when rejected
public record EntryResult(
        long sequence,
        EntryStatus status,
        @JsonSetter(nulls = Nulls.SET) @Nullable RejectCode code,
        @JsonSetter(nulls = Nulls.SET) @Nullable String reason) {

    public static EntryResult accepted(long sequence) {
        return new EntryResult(sequence, EntryStatus.ACCEPTED, null, null);
    }

    public static EntryResult duplicate(long sequence) {
        return new EntryResult(sequence, EntryStatus.DUPLICATE, null, null);
    }

    public static EntryResult waiting(long sequence) {
        return new EntryResult(sequence, EntryStatus.WAITING, null, null);
    }

    public static EntryResult rejected(long sequence, RejectCode code, String reason) {
        return new EntryResult(sequence, EntryStatus.REJECTED, code, reason);
    }
}
