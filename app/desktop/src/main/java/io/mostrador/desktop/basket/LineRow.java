package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.SaleLine;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A line of the basket: how many, what, how much. The selected one unfolds its keys.
final class LineRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Desk desk;
    private final Acts acts;
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label unitPrice = new Label();
    private final Label amount = new Label();
    private final VBox text = new VBox(name);
    private SaleLine line;
    private boolean unfolded;

    /// What the row's keys do.
    ///
    /// @param ask asks for a quantity
    record Acts(Runnable less, Runnable ask, Runnable more, Runnable voidLine) {}

    LineRow(Desk desk, SaleLine line, Acts acts) {
        this.desk = desk;
        this.acts = acts;
        this.line = line;
        getStyleClass().add("line-row");
        quantity.getStyleClass().addAll("line-quantity", "figure");
        name.getStyleClass().addAll("line-name", "shop-text");
        name.setWrapText(true);
        unitPrice.getStyleClass().addAll("note", "figure");
        amount.getStyleClass().addAll("line-amount", "figure");
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        amount.setMinWidth(Region.USE_PREF_SIZE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = new HBox(12, quantity, text, amount);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().add(head);
        setMinHeight(USE_PREF_SIZE);
        setId("line-" + line.number());
        show();
    }

    void update(SaleLine newLine) {
        if (!newLine.equals(line)) {
            line = newLine;
            show();
        }
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        if (selected != unfolded) {
            unfolded = selected;
            show();
        }
    }

    private void show() {
        boolean weighed = line.unit() == UnitOfMeasure.KILOGRAM;
        String many = desk.quantity(line.quantity());
        quantity.setText(
                weighed
                        ? desk.words().text("basket.kilograms", many)
                        : desk.words().text("basket.times", many));
        name.setText(line.description());
        amount.setText(desk.money(line.extendedAmount()));
        unitPrice.setText(desk.words()
                .text(weighed ? "basket.price.kilogram" : "basket.price.each", desk.money(line.unitPrice())));
        boolean plain = line.quantity().equals(Quantity.ONE) && !weighed;
        text.getChildren().remove(unitPrice);
        if (!plain) {
            text.getChildren().add(unitPrice);
        }
        if (getChildren().size() > 1) {
            getChildren().removeLast();
        }
        if (unfolded) {
            getChildren().add(keys(weighed));
        }
    }

    private HBox keys(boolean weighed) {
        double touch = desk.sizes().touch();
        Key less = key("line-less", "").icon(MaterialDesignM.MINUS).does(acts.less());
        less.setAccessibleText(desk.words().text("basket.less"));
        Key ask = key("line-quantity", desk.words().text(weighed ? "basket.ask.kilograms" : "basket.ask"))
                .does(acts.ask());
        Key more = key("line-more", "").icon(MaterialDesignP.PLUS).does(acts.more());
        more.setAccessibleText(desk.words().text("basket.more"));
        Key voidLine = key("line-void", desk.words().text("basket.void"))
                .look("key-danger")
                .does(acts.voidLine());
        for (Key key : new Key[] {ask, voidLine}) {
            key.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox keys = new HBox(desk.sizes().gap());
        if (weighed) {
            keys.getChildren().addAll(ask, space, voidLine);
        } else {
            keys.getChildren().addAll(less, ask, more, space, voidLine);
        }
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.getStyleClass().add("line-keys");
        keys.setMinHeight(touch);
        return keys;
    }

    private Key key(String id, String text) {
        double touch = desk.sizes().touch();
        return new Key(id, text).look("key-small").least(touch, touch).unfocused();
    }
}
