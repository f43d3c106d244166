package io.mostrador.desktop.start;

import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.theme.Fonts;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.desktop.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Why the till cannot start, or what was done about it. Says first whether the money is safe.
public final class ProblemView {
    private final Look look;
    private final Words words;
    private final Scene scene;

    /// What a person answers; each has its word in the bundles (`problem.answer.REPAIR`).
    public enum Answer {
        REPAIR,
        REPAIR_OFFLINE,
        CONTINUE,
        LEAVE
    }

    /// Each has its sentences in the bundles (`problem.SECOND_INSTANCE.safe`, `.what`).
    public enum Problem {
        /// Another Mostrador works on the same data.
        SECOND_INSTANCE,
        /// The journal does not read as it was written.
        DAMAGED_DATA,
        /// The server may have what is damaged, and does not answer.
        SERVER_AWAY,
        /// It could not be repaired.
        BEYOND_REPAIR,
        /// It was repaired, and nothing is missing.
        MENDED,
        /// It was repaired, but for a part that nobody has.
        PART_LOST,
        /// The folder cannot be written to, or the disk is full.
        NO_STORAGE,
        /// A bug.
        FAULT;

        /// What can be answered, the usual answer first.
        List<Answer> answers() {
            return switch (this) {
                case DAMAGED_DATA -> List.of(Answer.REPAIR, Answer.LEAVE);
                case SERVER_AWAY -> List.of(Answer.REPAIR, Answer.REPAIR_OFFLINE, Answer.LEAVE);
                case MENDED, PART_LOST -> List.of(Answer.CONTINUE);
                case SECOND_INSTANCE, BEYOND_REPAIR, NO_STORAGE, FAULT -> List.of(Answer.LEAVE);
            };
        }
    }

    /// @param detail what the log says, such as a path or a code; may be empty
    /// @param answered what the person answers; Enter is the first answer, Esc leaves where that is one
    public ProblemView(Look look, Problem problem, String detail, Consumer<Answer> answered) {
        Fonts.load();
        this.look = look;
        this.words = Words.of(look.language());
        FontIcon icon = new FontIcon(
                problem == Problem.PART_LOST
                        ? MaterialDesignS.SHIELD_ALERT_OUTLINE
                        : MaterialDesignS.SHIELD_CHECK_OUTLINE);
        icon.getStyleClass().add("problem-icon");
        Label safe = label(words.of("problem.safe", problem), "problem-safe");
        safe.setId("problem-safe");
        Label what = label(words.of("problem.what", problem), "problem-what");
        Label more = label(detail, "note");
        HBox keys = new HBox(12);
        for (Answer answer : problem.answers()) {
            keys.getChildren().add(key(answer, answer == problem.answers().getFirst(), answered));
        }
        VBox card = new VBox(16, icon, safe, what, more, keys);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxWidth(680);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "problem");
        scene = scene(card, problem, answered);
    }

    private Key key(Answer answer, boolean first, Consumer<Answer> answered) {
        String id = answer == Answer.LEAVE
                ? "leave"
                : "problem-" + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Key key = new Key(id, words.of("problem.answer", answer))
                .look(first && answer != Answer.LEAVE ? "key-accent" : "key-function")
                .least(Sizes.COMMON.millimetres(40), Sizes.COMMON.millimetres(14))
                .does(() -> answered.accept(answer));
        if (answer == Answer.LEAVE) {
            key.hint("Esc");
        } else if (first) {
            key.hint("Enter");
        }
        key.setMaxWidth(Region.USE_PREF_SIZE);
        return key;
    }

    private Scene scene(VBox card, Problem problem, Consumer<Answer> answered) {
        VBox root = new VBox(card);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("desktop", "start");
        Scene made = new Scene(root, 1_366, 768);
        look.theme().apply(made);
        made.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && problem.answers().contains(Answer.LEAVE)) {
                answered.accept(Answer.LEAVE);
            } else if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                answered.accept(problem.answers().getFirst());
            }
        });
        return made;
    }

    public Scene scene() {
        return scene;
    }

    private static Label label(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
