package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.domain.coupon.CouponCode;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// A coupon below the lines of the basket: what it saves, or why nothing, and the key that takes it off.
final class CouponRow extends HBox {
    /// @param text of [CouponText]
    record Shown(CouponCode code, String text) {}

    /// @param number from 1, in the order the coupons came
    /// @param removable whether it can be taken off now
    CouponRow(Desk desk, Shown coupon, int number, boolean removable, Runnable remove) {
        super(12);
        setId("coupon-" + number);
        getStyleClass().add("coupon-row");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(coupon.text());
        text.setWrapText(true);
        text.setMinWidth(0);
        text.getStyleClass().addAll("coupon-text", "figure");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(new FontIcon(MaterialDesignT.TICKET_PERCENT_OUTLINE), text);
        if (removable) {
            double touch = desk.sizes().touch();
            Key key = new Key("coupon-remove-" + number, desk.words().text("coupon.remove"))
                    .look("key-small")
                    .least(touch, touch)
                    .unfocused()
                    .does(remove);
            key.setMinWidth(USE_PREF_SIZE);
            getChildren().add(key);
        }
        setMinHeight(USE_PREF_SIZE);
    }
}
