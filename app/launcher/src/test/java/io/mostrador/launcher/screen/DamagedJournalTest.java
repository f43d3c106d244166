package io.mostrador.launcher.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.TillStore;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.desktop.start.ProblemView.Answer;
import io.mostrador.desktop.start.ProblemView.Problem;
import io.mostrador.launcher.rig.Damage;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.launcher.till.WorkstationSettings;
import io.mostrador.register.fact.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the manager is asked, and what comes of the answers.
class DamagedJournalTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<Problem> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    private Path till() {
        return folder.resolve("till");
    }

    /// A till that was founded and enrolled, in whose journal the entry of the enrolment is damaged, or the one
    /// after.
    private JournalDamagedException damaged(boolean enrolled) throws IOException {
        try (TillStore store = TillOpening.open(till())) {
            Stamp stamp = new Stamp(Instant.now(), store.memory().load().store().zone(), null, null);
            if (enrolled) {
                store.recordEnrolment(new Enrolment("http://127.0.0.1:9", new UUID(3, 4)), stamp);
            }
            store.recordEnrolment(new Enrolment("http://127.0.0.1:9", new UUID(3, 5)), stamp);
        }
        Damage.turnLastBit(till());
        try (TillStore store = TillOpening.open(till())) {
            throw new AssertionError("it opens: " + store.recovery());
        } catch (JournalDamagedException e) {
            return e;
        }
    }

    private boolean offer(JournalDamagedException damage, Answer... given) {
        answers.addAll(List.of(given));
        return new DamagedJournal(
                        till(),
                        WorkstationSettings.load(till()),
                        (problem, _) -> {
                            asked.add(problem);
                            return answers.remove();
                        },
                        () -> {})
                .offer(damage);
    }

    @Test
    void doesNothingWhenThePersonLeaves() throws IOException {
        JournalDamagedException damage = damaged(false);
        assertThat(offer(damage, Answer.LEAVE)).isFalse();
        assertThat(asked).containsExactly(Problem.DAMAGED_DATA);
        assertThatThrownBy(() -> TillOpening.open(till()).close()).isInstanceOf(JournalDamagedException.class);
    }

    @Test
    void goesOnWithoutWhatNobodyHas() throws IOException {
        JournalDamagedException damage = damaged(false);
        assertThat(offer(damage, Answer.REPAIR, Answer.CONTINUE)).isTrue();
        assertThat(asked).containsExactly(Problem.DAMAGED_DATA, Problem.PART_LOST);
        try (TillStore store = TillOpening.open(till())) {
            assertThat(store.memory().load().nextReceipt()).isGreaterThan(10_000);
        }
    }

    @Test
    void leavesTheServerOutOnlyWhenToldTo() throws IOException {
        JournalDamagedException damage = damaged(true);
        assertThat(offer(damage, Answer.REPAIR, Answer.REPAIR, Answer.REPAIR_OFFLINE, Answer.CONTINUE))
                .isTrue();
        assertThat(asked)
                .containsExactly(Problem.DAMAGED_DATA, Problem.SERVER_AWAY, Problem.SERVER_AWAY, Problem.PART_LOST);
    }
}
