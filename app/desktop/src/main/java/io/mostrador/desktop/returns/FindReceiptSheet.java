package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Asks for the receipt: its number typed, its code scanned, or another way.
final class FindReceiptSheet {
    private static final int MAX_TYPED = 20;

    private final Desk desk;
    private final ReturnSheets sheets;
    private final TextField typed = new TextField();
    private final Keymap keys = new Keymap();

    FindReceiptSheet(Desk desk, ReturnSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    Sheet sheet() {
        typed.setId("return-number");
        typed.setPromptText(desk.words().text("return.number"));
        typed.setTextFormatter(TextLimit.of(MAX_TYPED));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> find());
        Label how = new Label(desk.words().text("return.how"));
        how.getStyleClass().add("note");
        how.setWrapText(true);
        Key search = way("return-search", "return.search", KeyCode.F1, MaterialDesignC.CALENDAR_SEARCH)
                .does(sheets::search);
        Key blind = way("return-blind", "return.blind", KeyCode.F2, MaterialDesignF.FILE_QUESTION_OUTLINE)
                .does(sheets::withoutReceipt);
        blind.note(desk.words().text("return.blind.who"));
        return new Sheet(
                "sheet-return",
                desk.words().text("return.title"),
                new VBox(desk.sizes().gap(), typed, how, search, blind),
                keys,
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("return-find", desk.words().text("return.find"))
                                .does(this::find)),
                sheets::find);
    }

    private Key way(String id, String word, KeyCode code, Ikon icon) {
        Key key = new Key(id, desk.words().text(word))
                .icon(icon)
                .look("key-list")
                .hint(code.getName())
                .least(0, desk.sizes().millimetres(14))
                .inline();
        keys.bind(code, key);
        return key;
    }

    private void find() {
        if (typed.getText().isBlank()) {
            desk.refuse(Place.SHEET, desk.words().text("return.number.missing"));
        } else {
            sheets.find(typed.getText());
        }
    }
}
