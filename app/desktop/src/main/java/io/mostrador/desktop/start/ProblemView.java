package io.mostrador.desktop.start;

import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.theme.Fonts;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.desktop.words.Words;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Why the till cannot start. Says first whether the money is safe.
public final class ProblemView {
    private final Scene scene;

    /// Each has its sentences in the bundles (`problem.SECOND_INSTANCE.safe`, `.what`).
    public enum Problem {
        /// Another Mostrador works on the same data.
        SECOND_INSTANCE,
        /// The journal or the database does not read as it was written.
        DAMAGED_DATA,
        /// The folder cannot be written to, or the disk is full.
        NO_STORAGE,
        /// A bug.
        FAULT
    }

    /// @param detail what the log says, such as a path or a code; may be empty
    /// @param leave ends the program
    public ProblemView(Look look, Problem problem, String detail, Runnable leave) {
        Fonts.load();
        Words words = Words.of(look.language());
        FontIcon icon = new FontIcon(MaterialDesignS.SHIELD_CHECK_OUTLINE);
        icon.getStyleClass().add("problem-icon");
        Label safe = label(words.of("problem.safe", problem), "problem-safe");
        safe.setId("problem-safe");
        Label what = label(words.of("problem.what", problem), "problem-what");
        Label more = label(detail, "note");
        Key close = new Key("leave", words.text("menu.leave"))
                .hint("Esc")
                .look("key-function")
                .least(Sizes.COMMON.millimetres(40), Sizes.COMMON.millimetres(14))
                .does(leave);
        close.setMaxWidth(Region.USE_PREF_SIZE);
        VBox card = new VBox(16, icon, safe, what, more, close);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxWidth(680);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.getStyleClass().addAll("card", "problem");
        VBox root = new VBox(card);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("desktop", "start");
        scene = new Scene(root, 1_366, 768);
        look.theme().apply(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
            }
        });
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
