package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.TenderType;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// What is rarely handed over: a sheet of it, so that the usual ways keep their places.
final class MoreTenders {
    private static final List<KeyCode> NUMBERS =
            List.of(KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8);

    private final Desk desk;
    private final SheetHost sheets;
    private final Keymap keys = new Keymap();
    private final VBox list;

    /// What was chosen.
    interface Choice {
        void choose(TenderType type);

        void choose(ExchangeRate rate);
    }

    private MoreTenders(Desk desk, SheetHost sheets) {
        this.desk = desk;
        this.sheets = sheets;
        this.list = new VBox(desk.sizes().gap());
    }

    /// @param refund money goes out: not in another currency
    static void open(Desk desk, SheetHost sheets, boolean refund, Choice choice) {
        MoreTenders more = new MoreTenders(desk, sheets);
        more.add(
                new Key("tender-store-credit", desk.words().of("tendertype", TenderType.STORE_CREDIT))
                        .icon(MaterialDesignT.TICKET_CONFIRMATION_OUTLINE),
                () -> choice.choose(TenderType.STORE_CREDIT));
        if (!refund) {
            for (ExchangeRate rate : desk.rates().rates()) {
                more.add(more.foreign(rate), () -> choice.choose(rate));
            }
        }
        more.add(
                new Key("tender-gift-card", desk.words().of("tendertype", TenderType.GIFT_CARD))
                        .icon(MaterialDesignW.WALLET_GIFTCARD),
                () -> choice.choose(TenderType.GIFT_CARD));
        sheets.show(Sheet.of("sheet-tenders", desk.words().text("tender.more"), more.list, more.keys));
    }

    private Key foreign(ExchangeRate rate) {
        String code = rate.currency().getCurrencyCode();
        Key key = new Key(
                        "tender-" + code.toLowerCase(Locale.ROOT),
                        desk.words()
                                .text(
                                        "tender.foreign",
                                        rate.currency()
                                                .getDisplayName(desk.words().locale())))
                .icon(MaterialDesignC.CASH_MULTIPLE)
                .note(desk.words()
                        .text(
                                "tender.rate",
                                code,
                                desk.currencySign(),
                                desk.store().format().format(rate.price())));
        return key;
    }

    private void add(Key key, Runnable act) {
        KeyCode code = NUMBERS.get(list.getChildren().size());
        key.look("key-list")
                .least(0, desk.sizes().millimetres(14))
                .hint(code.getName())
                .inline()
                .does(() -> {
                    sheets.close();
                    act.run();
                });
        keys.bind(code, key);
        list.getChildren().add(key);
    }
}
