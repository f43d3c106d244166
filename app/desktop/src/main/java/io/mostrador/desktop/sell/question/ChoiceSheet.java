package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.item.Choice;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.item.ScanCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// What is wanted of an item, group by group: each choice is a key that stays pressed; the first nine have one
/// on the keyboard, too. Of a group of which one is chosen another one takes its place.
final class ChoiceSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final KeyCode[] CODES = {
        KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9
    };
    private static final double WIDTH = 210;

    private final Desk desk;
    private final Question question;
    private final Runnable close;
    private final Map<Picked, Key> keys = new LinkedHashMap<>();
    private final List<Picked> picked = new ArrayList<>();
    private final Keymap keymap = new Keymap();

    private ChoiceSheet(Desk desk, Question question, Runnable close) {
        this.desk = desk;
        this.question = question;
        this.close = close;
    }

    /// @param close closes the sheet
    static Sheet of(Desk desk, Question question, Runnable close) {
        return new ChoiceSheet(desk, question, close).sheet();
    }

    private Sheet sheet() {
        ScanCode code = new ScanCode(question.refusal().arguments().get(0));
        List<ChoiceGroup> groups = desk.items()
                .find(code)
                .map(Item::traits)
                .map(traits -> traits.choices())
                .orElse(List.of());
        VBox content = new VBox(desk.sizes().gap());
        content.getChildren()
                .add(QuestionText.name(question.refusal().arguments().get(1)));
        for (ChoiceGroup group : groups) {
            content.getChildren().addAll(QuestionText.note(heading(group)), row(group));
        }
        Key accept = PadTools.accent("choices-accept", desk.words().text("key.accept"))
                .does(() -> accept(groups));
        return new Sheet(
                "sheet-choices",
                desk.words().text("choices.title"),
                content,
                keymap,
                null,
                new Sheet.PadUse(new PadEntry(0, 0, ','), accept));
    }

    private String heading(ChoiceGroup group) {
        if (group.least() == group.most()) {
            return desk.words().text("choices.exactly", group.name(), group.most());
        }
        return group.least() == 0
                ? desk.words().text("choices.upto", group.name(), group.most())
                : desk.words().text("choices.between", group.name(), group.least(), group.most());
    }

    private TilePane row(ChoiceGroup group) {
        TilePane row = new TilePane(desk.sizes().gap(), desk.sizes().gap());
        row.setPrefTileWidth(WIDTH);
        for (Choice choice : group.choices()) {
            row.getChildren().add(key(group, choice));
        }
        return row;
    }

    private Key key(ChoiceGroup group, Choice choice) {
        Picked meant = new Picked(group.name(), choice.name());
        int place = keys.size();
        Key key = new Key("choice-" + (place + 1), choice.name())
                .look("key-list")
                .least(WIDTH, desk.sizes().millimetres(14))
                .does(() -> press(group, meant));
        if (!choice.extra().isZero()) {
            key.setDetail("+" + desk.money(choice.extra()));
        }
        if (place < CODES.length) {
            keymap.bind(CODES[place], key.hint(CODES[place].getName()));
        }
        keys.put(meant, key);
        return key;
    }

    private void press(ChoiceGroup group, Picked pressed) {
        if (!picked.remove(pressed)) {
            List<Picked> ofGroup = of(group);
            if (group.most() == 1) {
                picked.removeAll(ofGroup);
            } else if (ofGroup.size() == group.most()) {
                desk.refuse(Place.SHEET, desk.words().text("choices.many", group.name(), group.most()));
                return;
            }
            picked.add(pressed);
        }
        desk.notices().clear();
        keys.forEach((choice, key) -> key.pseudoClassStateChanged(SELECTED, picked.contains(choice)));
    }

    private List<Picked> of(ChoiceGroup group) {
        return picked.stream()
                .filter(choice -> choice.group().equals(group.name()))
                .toList();
    }

    private void accept(List<ChoiceGroup> groups) {
        for (ChoiceGroup group : groups) {
            if (of(group).size() < group.least()) {
                desk.refuse(Place.SHEET, desk.words().text("choices.few", group.name(), group.least()));
                return;
            }
        }
        question.again(question.scan().picking(picked), close);
    }
}
