package io.mostrador.sync.server.chain;

import static io.mostrador.sync.protocol.wire.AnchorStatus.FORK;
import static io.mostrador.sync.protocol.wire.AnchorStatus.KNOWN;
import static io.mostrador.sync.protocol.wire.AnchorStatus.STORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.protocol.wire.AnchorStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnchorCheckTest {
    private static final Anchor ANCHOR = new Anchor(7, "hash", "link");

    @Test
    void storesWhatIsNewerThanTheLast() {
        assertThat(judge(9, "hash", 6)).isEqualTo(STORED);
        assertThat(judge(9, "hash", 0)).isEqualTo(STORED);
    }

    @Test
    void storesWhatIsAheadOfTheFacts() {
        assertThat(judge(6, null, 6)).isEqualTo(STORED);
    }

    @Test
    void knowsTheSameAgainAndWhatIsOlder() {
        assertThat(judge(9, "hash", 7, ANCHOR)).isEqualTo(KNOWN);
        assertThat(judge(9, "hash", 8)).isEqualTo(KNOWN);
    }

    @Test
    void tellsAForkFromTheServersOwnEntry() {
        assertThat(judge(9, "other", 6)).isEqualTo(FORK);
        assertThat(judge(9, "other", 8)).isEqualTo(FORK);
    }

    @Test
    void tellsAForkFromAnotherAnchorAtThePlace() {
        assertThat(judge(9, "hash", 7, new Anchor(7, "hash", "other link"))).isEqualTo(KNOWN);
        assertThat(judge(3, null, 7, new Anchor(7, "other", "link"))).isEqualTo(FORK);
    }

    /// The restored till went on elsewhere; this is the old one.
    @Test
    void tellsAForkWhereTheChainLeftThePlaceOut() {
        assertThat(judge(9, null, 6)).isEqualTo(FORK);
    }

    private static AnchorStatus judge(long contiguous, @Nullable String hash, long newest, Anchor... there) {
        return AnchorCheck.judge(ANCHOR, new AnchorCheck.Known(contiguous, hash, List.of(there), newest));
    }
}
