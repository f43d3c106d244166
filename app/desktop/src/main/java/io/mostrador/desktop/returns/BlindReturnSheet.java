package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.register.Command;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Goods without a receipt: why, then one scan after the other while it is open.
final class BlindReturnSheet {
    private final Desk desk;
    private final Keymap keys = new Keymap();
    private final ReasonKeys why;
    private final TextField typed = new TextField();

    BlindReturnSheet(Desk desk) {
        this.desk = desk;
        this.why = new ReasonKeys(desk, keys);
    }

    Sheet sheet() {
        typed.setId("return-code");
        typed.setPromptText(desk.words().text("return.blind.code"));
        typed.setTextFormatter(TextLimit.of(CodeReader.MAX_LENGTH));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> addTyped());
        Label how = new Label(desk.words().text("return.blind.how"));
        how.getStyleClass().add("note");
        how.setWrapText(true);
        return new Sheet(
                "sheet-return-blind",
                desk.words().text("return.blind"),
                new VBox(desk.sizes().gap(), how, why, typed),
                keys,
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("return-add", desk.words().text("return.add"))
                                .does(this::addTyped)),
                text -> add(text, EntryMethod.SCANNED));
    }

    private void addTyped() {
        if (typed.getText().isBlank()) {
            desk.refuse(Place.SHEET, desk.words().text("sell.code.missing"));
        } else {
            add(typed.getText(), EntryMethod.KEYED);
        }
    }

    private void add(String code, EntryMethod method) {
        if (why.reason().isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("return.why.missing"));
            return;
        }
        desk.act(
                new Command.ReturnWithoutReceipt(
                        new Command.Scan(code, Quantity.ONE, method),
                        why.reason().get(),
                        why.disposition()),
                Place.SHEET,
                state -> typed.clear());
    }
}
