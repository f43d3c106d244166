package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.domain.sale.DiscountReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Why a price is changed: a key for each reason, F5 to F8, which does it at once. Who gives no reason just
/// accepts.
final class ReasonKeys extends VBox {
    private static final KeyCode[] CODES = {KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8};

    /// @param prefix of the keys' ids: `discount` makes `discount-damaged`
    /// @param keys of the sheet
    ReasonKeys(Desk desk, String prefix, Keymap keys, Consumer<DiscountReason> chosen) {
        super(desk.sizes().gap());
        List<Key> reasons = new ArrayList<>();
        for (DiscountReason reason : EnumSet.complementOf(EnumSet.of(DiscountReason.OTHER))) {
            KeyCode code = CODES[reasons.size()];
            Key key = new Key(
                            prefix + "-"
                                    + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            desk.words().of("discountreason", reason))
                    .look("key-list")
                    .hint(code.getName())
                    .least(0, desk.sizes().touch())
                    .does(() -> chosen.accept(reason));
            keys.bind(code, key);
            reasons.add(key);
        }
        double gap = desk.sizes().gap();
        getChildren()
                .addAll(
                        new EqualRow(gap, reasons.get(0), reasons.get(1)),
                        new EqualRow(gap, reasons.get(2), reasons.get(3)));
    }
}
