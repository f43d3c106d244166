package io.mostrador.desktop.sell.question;

import javafx.scene.control.Label;

/// The lines of a question.
final class QuestionText {
    private QuestionText() {}

    /// What it is about.
    static Label name(String text) {
        return wrapped(text, "sheet-name", "shop-text");
    }

    /// What is asked.
    static Label question(String text) {
        return wrapped(text, "question");
    }

    /// How to answer.
    static Label note(String text) {
        return wrapped(text, "note");
    }

    private static Label wrapped(String text, String... looks) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(looks);
        return label;
    }
}
