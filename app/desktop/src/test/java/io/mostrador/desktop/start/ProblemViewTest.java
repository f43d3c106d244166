package io.mostrador.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.start.ProblemView.Answer;
import io.mostrador.desktop.start.ProblemView.Problem;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Every answer by touch and by key.
class ProblemViewTest {
    private final List<Answer> answers = new ArrayList<>();

    private Scene scene(Problem problem) {
        return FxThread.call(
                () -> new ProblemView(new Look(Theme.LIGHT, Language.EN), problem, "detail", answers::add).scene());
    }

    private void press(Scene scene, KeyCode code) {
        FxThread.run(() -> Event.fireEvent(
                scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private void touch(Scene scene, String id) {
        FxThread.run(() -> ((Key) scene.lookup("#" + id)).fire());
    }

    @Test
    void aDamagedJournalIsRepairedOrLeft() {
        Scene scene = scene(Problem.DAMAGED_DATA);
        press(scene, KeyCode.ENTER);
        touch(scene, "problem-repair");
        press(scene, KeyCode.ESCAPE);
        touch(scene, "leave");
        assertThat(answers).containsExactly(Answer.REPAIR, Answer.REPAIR, Answer.LEAVE, Answer.LEAVE);
    }

    @Test
    void leavingTheServerOutIsNeverTheUsualAnswer() {
        Scene scene = scene(Problem.SERVER_AWAY);
        press(scene, KeyCode.ENTER);
        touch(scene, "problem-repair-offline");
        assertThat(answers).containsExactly(Answer.REPAIR, Answer.REPAIR_OFFLINE);
    }

    @Test
    void afterARepairOneCanOnlyGoOn() {
        Scene scene = scene(Problem.PART_LOST);
        press(scene, KeyCode.ESCAPE);
        assertThat(answers).isEmpty();
        touch(scene, "problem-continue");
        assertThat(answers).containsExactly(Answer.CONTINUE);
    }
}
