package io.mostrador.sync.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One journal entry. Its canonical bytes are made and read by [EntryCodec]; its own hash is the SHA-256 of
/// those bytes and the next entry's `previous`.
///
/// @param sequence from 1, without gaps but before a `journal.restored`, which begins a new epoch
/// @param tillId whose journal this is
/// @param type wire name, see [EntryType]
/// @param version of the payload
/// @param at wall time, to the millisecond
/// @param zone IANA zone id
/// @param businessDate trading date, null while no till session is open
/// @param operator id, null while nobody is signed on
/// @param payload as decoded; for a type this program knows, [EntryCodec#payload] makes the record
/// @param previous hash of the entry before, 64 zeros for the first
public record Entry(
        long sequence,
        UUID tillId,
        String type,
        int version,
        Instant at,
        String zone,
        @Nullable LocalDate businessDate,
        @Nullable String operator,
        JsonNode payload,
        String previous) {
    public static final String NO_PREVIOUS = "0".repeat(64);
}
