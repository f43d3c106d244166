package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// A note on a line: typed, or one of the usual ones by one touch.
final class NoteSheet {
    private static final String[] USUAL = {"note.gift", "note.collect", "note.deliver"};
    private static final KeyCode[] CODES = {KeyCode.F1, KeyCode.F2, KeyCode.F3};

    private final Desk desk;
    private final SaleLine line;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final Keymap keys = new Keymap();

    private NoteSheet(Desk desk, SaleLine line, Runnable close) {
        this.desk = desk;
        this.line = line;
        this.close = close;
    }

    /// @param close closes the sheet
    static Sheet of(Desk desk, SaleLine line, Runnable close) {
        return new NoteSheet(desk, line, close).sheet();
    }

    private Sheet sheet() {
        Label name = new Label(line.description());
        name.getStyleClass().addAll("sheet-name", "shop-text");
        name.setWrapText(true);
        typed.setId("note-text");
        typed.setText(line.details().note());
        typed.setPromptText(desk.words().text("note.prompt"));
        typed.setTextFormatter(TextLimit.of(LineDetails.MAX_NOTE_LENGTH));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> note(typed.getText()));
        VBox content = new VBox(desk.sizes().gap(), name, typed);
        for (int i = 0; i < USUAL.length; i++) {
            String text = desk.words().text(USUAL[i]);
            content.getChildren().add(key("note-usual-" + (i + 1), text, CODES[i], text));
        }
        if (!line.details().note().isEmpty()) {
            content.getChildren()
                    .add(key("note-remove", desk.words().text("note.remove"), KeyCode.F9, "")
                            .look("key-danger"));
        }
        return new Sheet(
                "sheet-note",
                desk.words().text("note.title"),
                content,
                keys,
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("note-accept", desk.words().text("key.accept"))
                                .does(() -> note(typed.getText()))));
    }

    private Key key(String id, String word, KeyCode code, String note) {
        Key key = new Key(id, word)
                .hint(code.getName())
                .look("key-list")
                .inline()
                .least(0, desk.sizes().touch())
                .does(() -> note(note));
        key.setMaxWidth(Double.MAX_VALUE);
        keys.bind(code, key);
        return key;
    }

    private void note(String text) {
        desk.act(new Command.NoteLine(line.number(), text.strip()), Place.SHEET, state -> close.run());
    }
}
