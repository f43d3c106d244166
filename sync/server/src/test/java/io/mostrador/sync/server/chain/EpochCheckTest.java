package io.mostrador.sync.server.chain;

import static io.mostrador.sync.protocol.wire.EntryStatus.ACCEPTED;
import static io.mostrador.sync.protocol.wire.EntryStatus.DUPLICATE;
import static io.mostrador.sync.protocol.wire.EntryStatus.REJECTED;
import static io.mostrador.sync.protocol.wire.EntryStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.EntryStatus;
import io.mostrador.sync.protocol.wire.RejectCode;
import io.mostrador.sync.server.SampleJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A till that was restored goes on far above what the server has of it.
class EpochCheckTest {
    private static final UUID TILL = new UUID(1, 1);
    private static final long EPOCH = 2_828_400_000_001L;

    /// What the server has: through 5. The till's backup goes through 3.
    private final SampleJournal lost =
            new SampleJournal(TILL).founded().sale(100).sale(200).sale(300).sale(400);

    private final SampleJournal restored = lost.restored(3, EPOCH).sale(500);

    @Test
    void acceptsAnEpochThatGoesOnFromAnEntryBeforeTheHead() {
        Verdict verdict = judge(headAt(5), known(3), EPOCH, restored.from(EPOCH));

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, ACCEPTED);
        assertThat(verdict.accepted()).hasSize(2);
        assertThat(verdict.head()).isEqualTo(new Head(EPOCH + 1, hash(restored.entries(), 5)));
    }

    @Test
    void acceptsAnEpochThatGoesOnFromTheHead() {
        Verdict verdict = judge(headAt(3), known(3), EPOCH, restored.from(EPOCH));

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, ACCEPTED);
    }

    @Test
    void acceptsAnEpochOfAJournalThatIsLostFromItsBeginning() {
        SampleJournal fromNothing = lost.restored(0, EPOCH);

        assertThat(statuses(judge(headAt(5), Map.of(), EPOCH, fromNothing.entries())))
                .containsExactly(ACCEPTED);
        assertThat(statuses(judge(new Head(0, Entry.NO_PREVIOUS), Map.of(), EPOCH, fromNothing.entries())))
                .containsExactly(ACCEPTED);
    }

    @Test
    void acceptsAnEpochOfALaterVersion() {
        SampleJournal newer = lost.restored(3, EPOCH).edited("\"version\":1", "\"version\":2");

        assertThat(statuses(judge(headAt(5), known(3), EPOCH, newer.from(EPOCH))))
                .containsExactly(ACCEPTED);
    }

    @Test
    void acceptsOneEpochAfterTheOther() {
        SampleJournal again = lost.restored(4, 2 * EPOCH);
        Head head = new Head(EPOCH + 1, hash(restored.entries(), 5));

        assertThat(statuses(judge(head, known(4), 2 * EPOCH, again.from(2 * EPOCH))))
                .containsExactly(ACCEPTED);
    }

    @Test
    void letsAnEpochWaitForTheEntryItGoesOnFrom() {
        Verdict verdict = judge(headAt(2), known(2), EPOCH, restored.from(EPOCH));

        assertThat(statuses(verdict)).containsExactly(WAITING, WAITING);
        assertThat(verdict.head()).isEqualTo(headAt(2));
    }

    @Test
    void refusesAnEpochThatGoesOnFromAnotherHistory() {
        SampleJournal other =
                new SampleJournal(TILL).founded().sale(100).sale(999).restored(3, EPOCH);

        Verdict verdict = judge(headAt(5), known(3), EPOCH, other.sale(1).from(EPOCH));

        assertThat(statuses(verdict)).containsExactly(REJECTED, WAITING);
        assertThat(verdict.results().getFirst().code()).isEqualTo(RejectCode.FORK);
        assertThat(verdict.head()).isEqualTo(headAt(5));
    }

    @Test
    void refusesAnEpochThatGoesOnFromAPlaceTheChainLeftOut() {
        Head head = new Head(EPOCH, hash(restored.entries(), 4));
        SampleJournal other = lost.sale(600).restored(6, 2 * EPOCH);

        assertThat(statuses(judge(head, known(3), 2 * EPOCH, other.from(2 * EPOCH))))
                .containsExactly(REJECTED);
    }

    @Test
    void knowsAnEpochThatItHasAlready() {
        Map<Long, String> known = known(3);
        known.put(EPOCH, hash(restored.entries(), 4));
        Head head = new Head(EPOCH, hash(restored.entries(), 4));

        assertThat(statuses(judge(head, known, EPOCH, restored.from(EPOCH)))).containsExactly(DUPLICATE, ACCEPTED);
    }

    /// The old data folder was not dead after all.
    @Test
    void refusesWhatComesInAPlaceThatTheChainLeftOut() {
        lost.sale(700);
        Head head = new Head(EPOCH, hash(restored.entries(), 4));

        Verdict verdict = judge(head, known(5), 6, lost.from(6));

        assertThat(statuses(verdict)).containsExactly(REJECTED);
        assertThat(verdict.results().getFirst().code()).isEqualTo(RejectCode.FORK);
        assertThat(verdict.results().getFirst().reason()).contains("was restored");
    }

    @Test
    void letsNoOtherEntryLeavePlacesOut() {
        SampleJournal plain = lost.restored(3, EPOCH).edited("journal.restored", "journal.replaced");
        SampleJournal wordy = lost.restored(3, EPOCH).edited("\"through\":3", "\"through\":\"3\"");
        SampleJournal negative = lost.restored(3, EPOCH).edited("\"through\":3", "\"through\":-3");
        SampleJournal others = lost.restored(3, EPOCH).edited(TILL.toString(), new UUID(2, 2).toString());

        for (SampleJournal journal : List.of(plain, wordy, negative, others)) {
            assertThat(statuses(judge(headAt(5), known(5), EPOCH, journal.from(EPOCH))))
                    .containsExactly(WAITING);
        }
    }

    @Test
    void takesAnEpochForNothingElseThanTheFirstLine() {
        List<byte[]> spanning = new ArrayList<>(restored.entries());

        Verdict verdict = judge(new Head(0, Entry.NO_PREVIOUS), Map.of(), 1, spanning);

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED, REJECTED, WAITING);
        assertThat(verdict.results().get(3).code()).isEqualTo(RejectCode.OUT_OF_PLACE);
    }

    private Head headAt(int sequence) {
        return new Head(sequence, hash(lost.entries(), sequence));
    }

    private static String hash(List<byte[]> entries, int count) {
        return EntryCodec.hash(entries.get(count - 1));
    }

    private Map<Long, String> known(int upTo) {
        Map<Long, String> known = new HashMap<>();
        for (int i = 1; i <= upTo; i++) {
            known.put((long) i, hash(lost.entries(), i));
        }
        return known;
    }

    private static Verdict judge(Head head, Map<Long, String> known, long first, List<byte[]> lines) {
        return ChainCheck.judge(TILL, head, known, Line.read(first, lines));
    }

    private static List<EntryStatus> statuses(Verdict verdict) {
        return verdict.results().stream().map(EntryResult::status).toList();
    }
}
