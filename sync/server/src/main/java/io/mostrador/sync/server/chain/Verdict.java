package io.mostrador.sync.server.chain;

import io.mostrador.sync.protocol.wire.EntryResult;
import java.util.List;

/// What is to be done with a batch.
///
/// @param results one for each line
/// @param accepted to be stored and projected, in order
/// @param refused to be kept aside
/// @param head after it
public record Verdict(List<EntryResult> results, List<Line> accepted, List<Refused> refused, Head head) {
    public Verdict {
        results = List.copyOf(results);
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /// @param inChain it holds a place of the chain although it is no entry
    public record Refused(Line line, EntryResult result, boolean inChain) {}
}
