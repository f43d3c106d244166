package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.register.Command;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Which piece it is: the number on it is scanned or typed.
final class SerialSheet {
    /// What a scanner sends before the code itself (ISO/IEC 15424).
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    private final Desk desk;
    private final Question question;
    private final Runnable close;
    private final TextField typed = new TextField();

    private SerialSheet(Desk desk, Question question, Runnable close) {
        this.desk = desk;
        this.question = question;
        this.close = close;
    }

    /// @param close closes the sheet
    static Sheet of(Desk desk, Question question, Runnable close) {
        return new SerialSheet(desk, question, close).sheet();
    }

    private Sheet sheet() {
        typed.setId("serial-text");
        typed.setPromptText(desk.words().text("serial.prompt"));
        typed.setTextFormatter(TextLimit.of(LineDetails.MAX_SERIAL_LENGTH));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> accept(typed.getText()));
        VBox content = new VBox(
                desk.sizes().gap(),
                QuestionText.name(question.refusal().arguments().getFirst()),
                typed,
                QuestionText.note(desk.words().text("serial.how")));
        return new Sheet(
                "sheet-serial",
                desk.words().text("serial.title"),
                content,
                new Keymap(),
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("serial-accept", desk.words().text("key.accept"))
                                .does(() -> accept(typed.getText()))),
                text -> accept(SYMBOLOGY.matcher(text).replaceFirst("")));
    }

    private void accept(String text) {
        String serial = text.strip();
        Command.Scan scan = question.scan();
        if (LineDetails.isSerial(serial)) {
            question.again(scan.with(scan.details().withSerial(serial)), close);
        } else {
            desk.refuse(Place.SHEET, desk.words().text("serial.missing"));
        }
    }
}
