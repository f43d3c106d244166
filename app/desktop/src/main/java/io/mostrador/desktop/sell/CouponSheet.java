package io.mostrador.desktop.sell;

import io.mostrador.desktop.basket.CouponText;
import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.sale.Basket;
import io.mostrador.register.Command;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Coupons: one is typed here when it cannot be scanned, and those on the basket are taken off.
final class CouponSheet {
    private static final KeyCode[] NUMBERS = {
        KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9
    };

    private final Desk desk;
    private final SellViewModel sell;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final Keymap keys = new Keymap();

    private CouponSheet(Desk desk, SellViewModel sell, Runnable close) {
        this.desk = desk;
        this.sell = sell;
        this.close = close;
    }

    /// @param basket whose coupons are listed
    /// @param close closes the sheet
    static Sheet of(Desk desk, SellViewModel sell, Basket basket, Runnable close) {
        return new CouponSheet(desk, sell, close).sheet(basket);
    }

    private Sheet sheet(Basket basket) {
        typed.setId("coupon-text");
        typed.setPromptText(desk.words().text("coupon.prompt"));
        typed.setTextFormatter(TextLimit.of(CodeReader.MAX_LENGTH));
        typed.getStyleClass().add("search-field");
        typed.setOnAction(event -> present());
        Label how = new Label(desk.words().text("coupon.how"));
        how.getStyleClass().add("note");
        how.setWrapText(true);
        VBox content = new VBox(desk.sizes().gap(), typed, how);
        for (PresentedCoupon coupon : basket.coupons()) {
            content.getChildren().add(removal(basket, coupon));
        }
        return new Sheet(
                "sheet-coupon",
                desk.words().text("coupon.title"),
                content,
                keys,
                typed,
                new Sheet.PadUse(
                        new FieldTarget(typed),
                        PadTools.accent("coupon-accept", desk.words().text("key.accept"))
                                .does(this::present)));
    }

    private Key removal(Basket basket, PresentedCoupon coupon) {
        int number = keys.keys().size();
        Key key = new Key("coupon-withdraw-" + (number + 1), desk.words().text("coupon.withdraw", coupon.code()))
                .look("key-list")
                .least(0, desk.sizes().millimetres(14))
                .does(() -> desk.act(new Command.WithdrawCoupon(coupon.code()), Place.SHEET, state -> close.run()));
        key.note(CouponText.of(desk, coupon, basket.saved(coupon)));
        if (number < NUMBERS.length) {
            keys.bind(NUMBERS[number], key.hint(NUMBERS[number].getName()));
        }
        key.inline();
        return key;
    }

    private void present() {
        String text = typed.getText();
        if (text.isBlank()) {
            desk.refuse(Place.SHEET, desk.words().text("coupon.missing"));
        } else {
            sell.presentCoupon(text, close);
        }
    }
}
