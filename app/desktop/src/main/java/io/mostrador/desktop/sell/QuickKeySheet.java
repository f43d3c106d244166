package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Where a manager arranges the quick keys: dragged, or moved by keys; added from the search, removed. Each change
/// counts at once and can be undone while the sheet is open.
final class QuickKeySheet {
    private static final KeyCode[] FOUND = {KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8};

    private final Desk desk;
    private final QuickKeyGrid grid;
    private final TextField query = new TextField();
    private final VBox found = new VBox();
    private final Keymap keys = new Keymap();
    private final Deque<QuickKeys> before = new ArrayDeque<>();
    private final Key undo;

    private QuickKeySheet(Desk desk) {
        this.desk = desk;
        this.grid = new QuickKeyGrid(desk, this::arrange);
        this.undo = act("quick-undo", "key.undo", KeyCode.F4, this::undo);
    }

    static Sheet of(Desk desk) {
        return new QuickKeySheet(desk).sheet();
    }

    private Sheet sheet() {
        query.setId("quick-search");
        query.setPromptText(desk.words().text("quick.prompt"));
        query.setTextFormatter(TextLimit.of(CatalogueViewModel.MAX_QUERY_LENGTH));
        query.getStyleClass().add("search-field");
        query.textProperty().subscribe(text -> search());
        query.setOnAction(event -> first());
        found.setSpacing(desk.sizes().gap());
        undo.setDisable(true);
        Label how = new Label(desk.words().text("quick.how"));
        how.setWrapText(true);
        how.getStyleClass().add("note");
        EqualRow acts = new EqualRow(
                desk.sizes().gap(),
                act("quick-earlier", "quick.earlier", KeyCode.F1, () -> grid.moveSelected(-1)),
                act("quick-later", "quick.later", KeyCode.F2, () -> grid.moveSelected(1)),
                act("quick-remove", "quick.remove", KeyCode.F3, grid::removeSelected),
                undo);
        // On the screen only: a sheet has no end of its own.
        grid.sceneProperty()
                .flatMap(scene -> desk.state())
                .subscribe(state -> grid.show(desk.state().get().quickKeys()));
        VBox content = new VBox(desk.sizes().gap(), query, found, how, acts, grid);
        return Sheet.of("sheet-quick-keys", desk.words().text("quick.title"), content, keys);
    }

    private Key act(String id, String word, KeyCode code, Runnable act) {
        Key key = new Key(id, desk.words().text(word))
                .hint(code.getName())
                .look("key-method")
                .unfocused()
                .least(0, desk.sizes().millimetres(12))
                .does(act);
        keys.bind(code, key);
        return key;
    }

    private void arrange(QuickKeys changed) {
        QuickKeys present = desk.state().get().quickKeys();
        if (changed.equals(present)) {
            return;
        }
        desk.act(new Command.ArrangeQuickKeys(changed), Place.SHEET, state -> {
            before.push(present);
            undo.setDisable(false);
        });
    }

    private void undo() {
        if (!before.isEmpty()) {
            desk.act(new Command.ArrangeQuickKeys(before.peek()), Place.SHEET, state -> {
                before.pop();
                undo.setDisable(before.isEmpty());
            });
        }
    }

    private void search() {
        for (KeyCode code : FOUND) {
            keys.unbind(code);
        }
        found.getChildren().clear();
        String text = query.getText().strip();
        List<Item> items = text.isEmpty() ? List.of() : desk.items().search(text, 0, FOUND.length);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Key key = new Key("quick-add-" + (i + 1), desk.words().text("quick.add", item.name()))
                    .look("key-list")
                    .hint(FOUND[i].getName())
                    .inline()
                    .least(0, desk.sizes().touch())
                    .does(() -> add(item));
            keys.bind(FOUND[i], key);
            found.getChildren().add(key);
        }
    }

    private void first() {
        List<Item> items = desk.items().search(query.getText().strip(), 0, 1);
        if (items.isEmpty() || query.getText().isBlank()) {
            desk.refuse(Place.SHEET, desk.words().text("quick.missing"));
        } else {
            add(items.getFirst());
        }
    }

    private void add(Item item) {
        ScanCode code = item.code();
        QuickKeys present = desk.state().get().quickKeys();
        if (present.codes().contains(code)) {
            desk.refuse(Place.SHEET, desk.words().text("quick.there", item.name()));
        } else if (present.isFull()) {
            desk.refuse(Place.SHEET, desk.words().text("quick.full", QuickKeys.MOST));
        } else {
            query.clear();
            arrange(present.with(code));
        }
    }
}
