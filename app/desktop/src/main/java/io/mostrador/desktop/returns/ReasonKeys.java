package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Why goods come back, and what becomes of them. What is defective is written off unless somebody says otherwise.
final class ReasonKeys extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final KeyCode[] REASONS = {KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9, KeyCode.F10};

    private final Desk desk;
    private final Map<ReturnReason, Key> reasons = new EnumMap<>(ReturnReason.class);
    private final Map<Disposition, Key> dispositions = new EnumMap<>(Disposition.class);
    private @Nullable ReturnReason reason;
    private Disposition disposition = Disposition.RESTOCK;

    ReasonKeys(Desk desk, Keymap keys) {
        super(desk.sizes().gap());
        this.desk = desk;
        for (ReturnReason each : ReturnReason.values()) {
            KeyCode code = REASONS[reasons.size()];
            Key key = key("return-" + name(each), desk.words().of("returnreason", each), code, keys);
            reasons.put(each, key.does(() -> choose(each)));
        }
        disposition(Disposition.RESTOCK, KeyCode.F4, keys);
        disposition(Disposition.WRITE_OFF, KeyCode.F5, keys);
        double gap = desk.sizes().gap();
        List<Key> all = new ArrayList<>(reasons.values());
        getChildren()
                .addAll(
                        heading("return.why"),
                        new EqualRow(gap, all.get(0), all.get(1), all.get(2)),
                        new EqualRow(gap, all.get(3), all.get(4)),
                        heading("return.goods"),
                        new EqualRow(gap, dispositions.values().toArray(Key[]::new)));
        show();
    }

    private void disposition(Disposition each, KeyCode code, Keymap keys) {
        Key key = key("return-" + name(each), desk.words().of("disposition", each), code, keys);
        dispositions.put(each, key.does(() -> {
            disposition = each;
            show();
        }));
    }

    private Key key(String id, String word, KeyCode code, Keymap keys) {
        Key key = new Key(id, word)
                .hint(code.getName())
                .look("key-method")
                .least(0, desk.sizes().touch());
        keys.bind(code, key);
        return key;
    }

    private Label heading(String text) {
        Label heading = new Label(desk.words().text(text));
        heading.getStyleClass().add("note");
        return heading;
    }

    private void choose(ReturnReason chosen) {
        if (chosen == ReturnReason.DEFECTIVE) {
            disposition = Disposition.WRITE_OFF;
        } else if (reason == ReturnReason.DEFECTIVE) {
            disposition = Disposition.RESTOCK;
        }
        reason = chosen;
        show();
    }

    private void show() {
        reasons.forEach((each, key) -> key.pseudoClassStateChanged(SELECTED, each == reason));
        dispositions.forEach((each, key) -> key.pseudoClassStateChanged(SELECTED, each == disposition));
    }

    /// Empty while nobody has said why.
    Optional<ReturnReason> reason() {
        return Optional.ofNullable(reason);
    }

    Disposition disposition() {
        return disposition;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
