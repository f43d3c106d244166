package io.mostrador.sync.protocol.wire;

import java.time.Instant;
import java.util.List;

/// @param results one for each line, in order
/// @param contiguous up to here the server has everything of the chain; the next batch starts after it
/// @param serverTime to notice a wrong clock at the till, never to set it
public record BatchAnswer(List<EntryResult> results, long contiguous, Instant serverTime) {
    public BatchAnswer {
        results = List.copyOf(results);
    }
}
