package io.mostrador.sync.server.chain;

import io.mostrador.sync.protocol.wire.AnchorStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds an anchor, whose signature is good, against what the server has of the till.
public final class AnchorCheck {
    private AnchorCheck() {}

    /// What the server has.
    ///
    /// @param contiguous how far it has the chain
    /// @param hash of its own entry at the anchor's sequence, null where it has none
    /// @param there anchors kept at this sequence
    /// @param newest sequence of the newest anchor that contradicted nothing, 0 when there is none
    public record Known(long contiguous, @Nullable String hash, List<Anchor> there, long newest) {
        public Known {
            there = List.copyOf(there);
        }
    }

    /// Anchors that go back add nothing, a newer one stands for all before it; but a contradiction is always
    /// told.
    public static AnchorStatus judge(Anchor anchor, Known known) {
        if (contradicts(anchor, known)) {
            return AnchorStatus.FORK;
        }
        return anchor.sequence() > known.newest() ? AnchorStatus.STORED : AnchorStatus.KNOWN;
    }

    private static boolean contradicts(Anchor anchor, Known known) {
        String hash = known.hash();
        // Without an entry there the till may be ahead, or have sold on in a place that its restored self left out.
        boolean isOther = hash == null ? anchor.sequence() <= known.contiguous() : !hash.equals(anchor.hash());
        // The hash tells the history. The link differs also where a repaired journal sealed the same entries anew.
        return isOther || known.there().stream().anyMatch(other -> !other.hash().equals(anchor.hash()));
    }
}
