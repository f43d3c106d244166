package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The keys that change the selected line. There is one set of them, which wanders from row to row: making them
/// anew for
/// every scan would be the most of a scan's work.
final class LineKeys extends HBox {
    private final Desk desk;
    private final Key less;
    private final Key ask;
    private final Key more;

    /// @param askQuantity opens the sheet that asks for a quantity
    /// @param askPrice opens the sheet that asks for a unit price
    LineKeys(Desk desk, BasketViewModel basket, Runnable askQuantity, Runnable askPrice) {
        super(desk.sizes().gap());
        this.desk = desk;
        less = key("line-less", "").icon(MaterialDesignM.MINUS).does(basket::decrease);
        less.setAccessibleText(desk.words().text("basket.less"));
        ask = key("line-quantity", desk.words().text("basket.ask")).does(askQuantity);
        more = key("line-more", "").icon(MaterialDesignP.PLUS).does(basket::increase);
        more.setAccessibleText(desk.words().text("basket.more"));
        Key voidLine = key("line-void", desk.words().text("basket.void"))
                .look("key-danger")
                .does(basket::voidSelected);
        ask.setMinWidth(USE_PREF_SIZE);
        Key price = key("line-price", desk.words().text("basket.ask.price"))
                .hint("F3")
                .does(askPrice);
        price.setMinWidth(USE_PREF_SIZE);
        voidLine.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(less, ask, more, price, space, voidLine);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(desk.sizes().touch());
    }

    /// @param weighed asks for kilograms, and has no one more and one less
    void show(boolean weighed) {
        ask.setWord(desk.words().text(weighed ? "basket.ask.kilograms" : "basket.ask"));
        for (Key key : new Key[] {less, more}) {
            key.setVisible(!weighed);
            key.setManaged(!weighed);
        }
    }

    private Key key(String id, String text) {
        double touch = desk.sizes().touch();
        return new Key(id, text).look("key-small").least(touch, touch).unfocused();
    }
}
