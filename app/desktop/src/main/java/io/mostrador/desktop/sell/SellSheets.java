package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.giftcard.GiftCardSheet;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.returns.ReturnSheets;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.SuspensionPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The sheets that open from the function keys while selling.
final class SellSheets {
    private static final int MOST_BASKETS = 50;
    private static final KeyCode[] NUMBERS = {
        KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9
    };

    private final Desk desk;
    private final SellViewModel sell;
    private final SheetHost sheets;
    private final ReturnSheets returns;

    SellSheets(Desk desk, SellViewModel sell, SheetHost sheets) {
        this.desk = desk;
        this.sell = sell;
        this.sheets = sheets;
        this.returns = new ReturnSheets(desk, sheets);
    }

    ReturnSheets returns() {
        return returns;
    }

    void resume() {
        VBox list = list();
        Keymap keys = new Keymap();
        List<SuspendedBasket> waiting = sell.suspended();
        for (int i = 0; i < Math.min(MOST_BASKETS, waiting.size()); i++) {
            SuspendedBasket basket = waiting.get(i);
            Key key = new Key("resume-" + (i + 1), summary(basket)).look("key-list");
            key.note(until(basket));
            key.setDetail(desk.money(basket.basket().total()));
            key.does(() -> sell.resume(basket.basket().id(), sheets::close));
            number(keys, i, key);
            list.getChildren().add(key);
        }
        if (waiting.isEmpty()) {
            Label none = new Label(desk.words().text("sell.resume.none"));
            none.setWrapText(true);
            none.getStyleClass().add("body");
            list.getChildren().add(none);
        }
        sheets.show(Sheet.of("sheet-resume", desk.words().text("sell.resume.title"), list, keys));
    }

    /// @param line that is selected, null for none
    void discount(@Nullable SaleLine line) {
        if (desk.mode() instanceof Mode.Selling selling
                && !selling.till().basket().isEmpty()) {
            sheets.show(DiscountSheet.of(desk, selling.till().basket(), line, sheets::close));
        } else {
            desk.refuse(Place.WORK, desk.words().text("refusal.BASKET_EMPTY"));
        }
    }

    void price(SaleLine line) {
        if (desk.mode() instanceof Mode.Selling selling) {
            sheets.show(PriceSheet.of(desk, selling.till().basket(), line, sheets::close));
        }
    }

    private void quickKeys() {
        boolean manager =
                desk.mode() instanceof Mode.TillOpen open && open.operator().role() == Role.MANAGER;
        if (manager) {
            sheets.show(QuickKeySheet.of(desk));
        } else {
            desk.refuse(Place.SHEET, desk.words().text("refusal.MANAGER_NEEDED"));
        }
    }

    private void coupon() {
        if (desk.mode() instanceof Mode.Selling selling) {
            sheets.show(CouponSheet.of(desk, sell, selling.till().basket(), sheets::close));
        }
    }

    void noSale() {
        VBox list = list();
        Label what = new Label(desk.words().text("sell.nosale.what"));
        what.setWrapText(true);
        what.getStyleClass().add("body");
        list.getChildren().add(what);
        Keymap keys = new Keymap();
        for (NoSaleReason reason : NoSaleReason.values()) {
            Key key = new Key(
                            "no-sale-"
                                    + reason.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            desk.words().of("nosale", reason))
                    .look("key-list")
                    .does(() -> sell.noSale(reason, sheets::close));
            number(keys, keys.keys().size(), key);
            list.getChildren().add(key);
        }
        sheets.show(Sheet.of("sheet-no-sale", desk.words().text("sell.nosale.title"), list, keys));
    }

    /// @param line that is selected, null for none
    void more(@Nullable SaleLine line) {
        Key close = new Key("close-till", desk.words().text("sell.more.close"))
                .icon(MaterialDesignC.CASH_REGISTER)
                .look("key-list")
                .does(() -> sell.startCount(sheets::close, this::resume));
        Key signOff = new Key("sign-off", desk.words().text("sell.more.signoff"))
                .icon(MaterialDesignA.ACCOUNT_ARROW_LEFT_OUTLINE)
                .look("key-list")
                .does(() -> sell.signOff(sheets::close));
        Key scan = new Key("scan-and-see", desk.words().text("scan.title"))
                .icon(MaterialDesignB.BARCODE_SCAN)
                .look("key-list")
                .does(() -> sheets.show(ScanSheet.of(desk)));
        Key coupon = new Key("coupon", desk.words().text("coupon.title"))
                .icon(MaterialDesignT.TICKET_PERCENT_OUTLINE)
                .look("key-list")
                .does(this::coupon);
        Key quick = new Key("quick-keys", desk.words().text("quick.title"))
                .icon(MaterialDesignV.VIEW_GRID_PLUS_OUTLINE)
                .look("key-list")
                .does(this::quickKeys);
        Key back = new Key("return", desk.words().text("return.title"))
                .icon(MaterialDesignK.KEYBOARD_RETURN)
                .look("key-list")
                .does(returns::open);
        Key card = new Key("gift-card", desk.words().text("giftcard.title"))
                .icon(MaterialDesignW.WALLET_GIFTCARD)
                .look("key-list")
                .does(() -> sheets.show(GiftCardSheet.of(desk, "", sheets::close)));
        Keymap keys = new Keymap();
        number(keys, 0, close);
        number(keys, 1, signOff);
        Key note = new Key("note", desk.words().text("note.title"))
                .icon(MaterialDesignN.NOTE_EDIT_OUTLINE)
                .look("key-list")
                .does(() -> note(line));
        number(keys, 2, scan);
        number(keys, 3, note);
        number(keys, 4, quick);
        number(keys, 5, coupon);
        number(keys, 6, back);
        number(keys, 7, card);
        VBox list = list();
        list.getChildren().addAll(close, signOff, scan, note, quick, coupon, back, card);
        sheets.show(Sheet.of("sheet-more", desk.words().text("sell.more.title"), list, keys));
    }

    private void note(@Nullable SaleLine line) {
        if (line == null) {
            desk.refuse(Place.SHEET, desk.words().text("refusal.BASKET_EMPTY"));
        } else {
            sheets.show(NoteSheet.of(desk, line, sheets::close));
        }
    }

    void categories() {
        TilePane grid = new TilePane(desk.sizes().gap(), desk.sizes().gap());
        grid.setPrefTileWidth(210);
        for (String category : sell.catalogue().categories().get()) {
            Key key = new Key("category-pick-" + (grid.getChildren().size() + 1), category)
                    .look("key-list")
                    .least(0, desk.sizes().touch() + 12)
                    .does(() -> {
                        sheets.close();
                        sell.catalogue().choose(category);
                    });
            grid.getChildren().add(key);
        }
        sheets.show(Sheet.of("sheet-categories", desk.words().text("sell.category.title"), grid, new Keymap()));
    }

    private VBox list() {
        return new VBox(desk.sizes().gap());
    }

    /// The first keys of a list answer to F1, F2 and so on.
    private void number(Keymap keys, int index, Key key) {
        key.least(0, desk.sizes().millimetres(14));
        if (index < NUMBERS.length) {
            keys.bind(NUMBERS[index], key.hint(NUMBERS[index].getName()));
        }
        key.inline();
    }

    /// What is in it, and until when it waits where it does not wait for ever.
    private String until(SuspendedBasket suspended) {
        String first = first(suspended.basket());
        return switch (desk.suspension()) {
            case SuspensionPolicy.Waits _ -> first;
            case SuspensionPolicy.UntilClose _ ->
                sell.hasMoney(suspended) ? first : desk.words().text("sell.resume.until.close", first);
            case SuspensionPolicy.Hours _ ->
                desk.suspension()
                        .expiry(suspended)
                        .filter(end -> !sell.hasMoney(suspended))
                        .map(end -> desk.words().text("sell.resume.until", first, moment(end)))
                        .orElse(first);
        };
    }

    private String moment(Instant at) {
        ZonedDateTime then = at.atZone(desk.store().zone());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(then);
        boolean today = then.toLocalDate()
                .equals(LocalDate.ofInstant(desk.now(), desk.store().zone()));
        return today ? time : desk.words().date(then.toLocalDate()) + ", " + time;
    }

    private String summary(SuspendedBasket suspended) {
        Basket basket = suspended.basket();
        int lines = basket.activeLines().size();
        return desk.words()
                .text(
                        "sell.resume.summary",
                        when(suspended),
                        who(suspended),
                        desk.words().count("basket.lines", lines));
    }

    /// A session may go past midnight, and a time alone would be read as one of today.
    private String when(SuspendedBasket suspended) {
        ZonedDateTime then = suspended.suspendedAt().atZone(desk.store().zone());
        LocalDate today = LocalDate.ofInstant(desk.now(), desk.store().zone());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(then);
        LocalDate date = then.toLocalDate();
        return date.isBefore(today)
                ? desk.words().text("sell.resume.earlier", desk.words().date(date), time)
                : time;
    }

    /// Who is no operator any more keeps the id.
    private String who(SuspendedBasket suspended) {
        return desk.state().get().operators().stream()
                .filter(operator -> operator.id().equals(suspended.suspendedBy()))
                .map(Operator::name)
                .findFirst()
                .orElse(suspended.suspendedBy().value());
    }

    private static String first(Basket basket) {
        return basket.activeLines().isEmpty()
                ? ""
                : basket.activeLines().getFirst().description();
    }
}
