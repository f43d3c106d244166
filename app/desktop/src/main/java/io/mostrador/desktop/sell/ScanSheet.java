package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.register.Examination;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Scan and see: what is scanned or typed here is taken apart and not sold.
final class ScanSheet {
    private final Desk desk;
    private final TextField typed = new TextField();
    private final VBox shown = new VBox();

    private ScanSheet(Desk desk) {
        this.desk = desk;
    }

    static Sheet of(Desk desk) {
        return new ScanSheet(desk).sheet();
    }

    private Sheet sheet() {
        typed.setId("scan-text");
        typed.setPromptText(desk.words().text("scan.prompt"));
        typed.setTextFormatter(TextLimit.of(CodeReader.MAX_LENGTH));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> examineTyped());
        Label how = new Label(desk.words().text("scan.how"));
        how.getStyleClass().add("note");
        how.setWrapText(true);
        shown.setId("scan-seen");
        return new Sheet(
                "sheet-scan",
                desk.words().text("scan.title"),
                new VBox(desk.sizes().gap(), typed, how, shown),
                new Keymap(),
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("scan-show", desk.words().text("scan.show"))
                                .does(this::examineTyped)),
                this::examine);
    }

    private void examineTyped() {
        String text = typed.getText();
        if (text.isBlank()) {
            desk.refuse(Place.SHEET, desk.words().text("scan.missing"));
        } else {
            typed.clear();
            examine(text);
        }
    }

    private void examine(String text) {
        desk.notices().clear();
        desk.examine(text, examination -> show(text, examination));
    }

    private void show(String text, Examination examination) {
        if (examination.verdict() instanceof Examination.Verdict.Sold) {
            desk.sounds().ok();
        } else {
            desk.sounds().unknown();
        }
        shown.getChildren().setAll(new SeenCode(desk, text, examination));
    }
}
