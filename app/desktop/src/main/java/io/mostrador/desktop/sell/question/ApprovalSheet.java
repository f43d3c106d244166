package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.part.Figure;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.people.Operator;
import io.mostrador.register.Command;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A manager allows it on the spot: who, then the PIN. Cashier and basket stay as they are.
final class ApprovalSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOST_DIGITS = 6;
    private static final int LEAST_DIGITS = 4;
    private static final KeyCode[] CODES = {KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6};

    private final Desk desk;
    private final List<Operator> managers;
    private final Question question;
    private final Runnable close;
    private final PadEntry pin = new PadEntry(MOST_DIGITS, 0, ',');
    private final ObjectProperty<Operator> chosen;
    private final Keymap keys = new Keymap();

    private ApprovalSheet(Desk desk, List<Operator> managers, Question question, Runnable close) {
        this.desk = desk;
        this.managers = managers;
        this.question = question;
        this.close = close;
        this.chosen = new SimpleObjectProperty<>(managers.getFirst());
    }

    /// @param managers of the till, at least one
    /// @param close closes the sheet
    static Sheet of(Desk desk, List<Operator> managers, Question question, Runnable close) {
        return new ApprovalSheet(desk, managers, question, close).sheet();
    }

    private Sheet sheet() {
        VBox content = new VBox(
                desk.sizes().gap(),
                QuestionText.question(desk.refusal(question.refusal())),
                QuestionText.note(desk.words().text("approval.how")));
        for (int i = 0; i < managers.size(); i++) {
            content.getChildren().add(key(i, managers.get(i)));
        }
        Figure dots = new Figure("dots", HPos.CENTER);
        dots.setId("approval-dots");
        dots.textProperty().bind(pin.text().map(ApprovalSheet::dots));
        HBox typed = new HBox(dots);
        HBox.setHgrow(dots, javafx.scene.layout.Priority.ALWAYS);
        typed.getStyleClass().add("entry-box");
        content.getChildren().add(typed);
        return new Sheet(
                "sheet-approval",
                desk.words().text("approval.title"),
                content,
                keys,
                null,
                new Sheet.PadUse(
                        pin,
                        PadTools.accent("approval-accept", desk.words().text("expired.allow"))
                                .does(this::accept)));
    }

    private Key key(int index, Operator manager) {
        Key key = new Key("approval-" + manager.id(), manager.name())
                .look("key-method")
                .least(0, desk.sizes().touch())
                .does(() -> chosen.set(manager));
        if (index < CODES.length) {
            keys.bind(CODES[index], key.hint(CODES[index].getName()));
        }
        key.setMaxWidth(Double.MAX_VALUE);
        chosen.subscribe(now -> key.pseudoClassStateChanged(SELECTED, now.equals(manager)));
        return key;
    }

    /// A dot for a digit, a ring for each of the four that are needed.
    private static String dots(String typed) {
        String rings = "○".repeat(Math.max(0, LEAST_DIGITS - typed.length()));
        return String.join(" ", "●".repeat(typed.length()).concat(rings).split(""));
    }

    private void accept() {
        String typed = pin.text().get();
        pin.clear();
        if (typed.length() < LEAST_DIGITS) {
            desk.refuse(Place.SHEET, desk.words().text("signon.short"));
        } else {
            question.again()
                    .submit(
                            new Command.SellExpired(
                                    question.scan(), chosen.get().id(), typed),
                            Place.SHEET,
                            close);
        }
    }
}
