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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final UUID TILL = new UUID(1, 1);
    private static final Head EMPTY = new Head(0, Entry.NO_PREVIOUS);

    private final SampleJournal journal = new SampleJournal(TILL).founded();

    @Test
    void acceptsTheWholeChain() {
        journal.sale(100).sale(200);

        Verdict verdict = judge(EMPTY, Map.of(), 1, journal.entries());

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
        assertThat(verdict.head()).isEqualTo(headAt(3));
        assertThat(verdict.accepted()).hasSize(3);
    }

    @Test
    void knowsWhatItHasAlready() {
        journal.sale(100).sale(200);

        Verdict verdict = judge(headAt(2), known(2), 1, journal.entries());

        assertThat(statuses(verdict)).containsExactly(DUPLICATE, DUPLICATE, ACCEPTED);
        assertThat(verdict.accepted()).hasSize(1);
    }

    @Test
    void letsAGapWait() {
        journal.sale(100).sale(200);

        Verdict verdict = judge(headAt(1), known(1), 3, journal.from(3));

        assertThat(statuses(verdict)).containsExactly(WAITING);
        assertThat(verdict.head()).isEqualTo(headAt(1));
        assertThat(verdict.accepted()).isEmpty();
    }

    @Test
    void refusesAnotherEntryAtAKnownPlace() {
        journal.sale(100);
        List<byte[]> other =
                new SampleJournal(TILL).founded().sale(101).sale(102).entries();

        Verdict verdict = judge(headAt(2), known(2), 1, other);

        assertThat(statuses(verdict)).containsExactly(DUPLICATE, REJECTED, WAITING);
        assertThat(verdict.results().get(1).code()).isEqualTo(RejectCode.FORK);
        assertThat(verdict.head()).isEqualTo(headAt(2));
        assertThat(verdict.refused()).hasSize(1);
    }

    @Test
    void refusesAnEntryThatFollowsAnotherHistory() {
        journal.sale(100);
        List<byte[]> other =
                new SampleJournal(TILL).founded().sale(101).sale(102).from(3);

        Verdict verdict = judge(headAt(2), Map.of(), 3, other);

        assertThat(codes(verdict)).containsExactly(RejectCode.FORK);
    }

    @Test
    void refusesAnEntryOfAnotherTill() {
        List<byte[]> other = new SampleJournal(new UUID(2, 2)).founded().entries();

        assertThat(codes(judge(EMPTY, Map.of(), 1, other))).containsExactly(RejectCode.OTHER_TILL);
    }

    @Test
    void refusesAnEntryOutOfItsPlace() {
        journal.sale(100);

        assertThat(codes(judge(EMPTY, Map.of(), 1, journal.from(2)))).containsExactly(RejectCode.OUT_OF_PLACE);
    }

    @Test
    void setsAMalformedLineAsideWhenTheNextOnesProveItsPlace() {
        journal.malformed("{").malformed("").sale(100);

        Verdict verdict = judge(EMPTY, Map.of(), 1, journal.entries());

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, REJECTED, REJECTED, ACCEPTED);
        assertThat(verdict.refused()).allMatch(Verdict.Refused::inChain);
        assertThat(verdict.head()).isEqualTo(headAt(4));
    }

    @Test
    void waitsForTheProofOfAMalformedLastLine() {
        journal.malformed("{");
        Verdict first = judge(EMPTY, Map.of(), 1, journal.entries());
        journal.sale(100);
        Verdict second = judge(headAt(1), known(1), 2, journal.from(2));

        assertThat(statuses(first)).containsExactly(ACCEPTED, REJECTED);
        assertThat(first.head()).isEqualTo(headAt(1));
        assertThat(first.refused()).noneMatch(Verdict.Refused::inChain);
        assertThat(statuses(second)).containsExactly(REJECTED, ACCEPTED);
    }

    @Test
    void doesNotStepOverAMalformedLineThatTheNextOneDoesNotFollow() {
        List<byte[]> lines = new ArrayList<>(journal.sale(100).sale(200).entries());
        lines.set(1, "damaged".getBytes(StandardCharsets.UTF_8));

        Verdict verdict = judge(EMPTY, Map.of(), 1, lines);

        assertThat(statuses(verdict)).containsExactly(ACCEPTED, REJECTED, WAITING);
        assertThat(verdict.head()).isEqualTo(headAt(1));
    }

    @Test
    void saysTheSameOfAMalformedLineThatIsKnown() {
        journal.malformed("{").sale(100);

        Verdict verdict = judge(headAt(3), known(3), 1, journal.entries());

        assertThat(statuses(verdict)).containsExactly(DUPLICATE, REJECTED, DUPLICATE);
        assertThat(verdict.refused()).isEmpty();
    }

    private Head headAt(int sequence) {
        return new Head(sequence, EntryCodec.hash(journal.entries().get(sequence - 1)));
    }

    private Map<Long, String> known(int upTo) {
        Map<Long, String> known = new HashMap<>();
        for (int i = 1; i <= upTo; i++) {
            known.put((long) i, headAt(i).hash());
        }
        return known;
    }

    private static Verdict judge(Head head, Map<Long, String> known, long first, List<byte[]> lines) {
        return ChainCheck.judge(TILL, head, known, Line.read(first, lines));
    }

    private static List<EntryStatus> statuses(Verdict verdict) {
        return verdict.results().stream().map(EntryResult::status).toList();
    }

    private static List<RejectCode> codes(Verdict verdict) {
        return verdict.refused().stream()
                .map(refused -> refused.result().code())
                .toList();
    }
}
