package io.mostrador.desktop.sell.question;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Question;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.Command;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Which of its variants an item is: a grid to touch; the first nine have a key.
final class VariantSheet {
    private static final KeyCode[] CODES = {
        KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9
    };
    private static final double WIDTH = 210;

    private VariantSheet() {}

    /// @param close closes the sheet
    static Sheet of(Desk desk, Question question, Runnable close) {
        ScanCode parent = new ScanCode(question.refusal().arguments().get(0));
        List<Item> variants = desk.items().variants(parent);
        Keymap keys = new Keymap();
        TilePane grid = new TilePane(desk.sizes().gap(), desk.sizes().gap());
        grid.setPrefTileWidth(WIDTH);
        for (int i = 0; i < variants.size(); i++) {
            Item variant = variants.get(i);
            Key key = new Key(
                            "variant-" + (i + 1),
                            String.join(" · ", variant.traits().attributes()))
                    .look("key-list")
                    .least(WIDTH, desk.sizes().millimetres(14))
                    .does(() -> question.again(of(question.scan(), variant), close));
            key.setDetail(desk.money(variant.unitPrice()));
            if (i < CODES.length) {
                keys.bind(CODES[i], key.hint(CODES[i].getName()));
            }
            grid.getChildren().add(key);
        }
        VBox content = new VBox(
                desk.sizes().gap(),
                QuestionText.name(question.refusal().arguments().get(1)),
                QuestionText.note(desk.words().text(variants.isEmpty() ? "variant.none" : "variant.how")),
                grid);
        return Sheet.of("sheet-variant", desk.words().text("variant.title"), content, keys);
    }

    private static Command.Scan of(Command.Scan scan, Item variant) {
        return new Command.Scan(
                variant.code().value(), scan.quantity(), scan.entryMethod(), scan.keyedUnitPrice(), scan.details());
    }
}
