package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A line of the basket: how many, what, how much. The selected one unfolds its keys.
final class LineRow extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /// Goods that come back: room for the sign.
    private static final PseudoClass RETURNED = PseudoClass.getPseudoClass("returned");

    private final Desk desk;
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label unitPrice = new Label();
    private final Label priceSource = new Label();
    private final Label modifiers = new Label();
    private final Label details = new Label();
    private final Label amount = new Label();
    private final VBox text = new VBox(name);
    private SaleLine line;
    private double measuredWidth = -2;
    private double measuredHeight;

    LineRow(Desk desk, SaleLine line) {
        this.desk = desk;
        this.line = line;
        getStyleClass().add("line-row");
        quantity.getStyleClass().addAll("line-quantity", "figure");
        name.getStyleClass().addAll("line-name", "shop-text");
        name.setWrapText(true);
        unitPrice.getStyleClass().addAll("note", "figure");
        priceSource.getStyleClass().addAll("note", "figure");
        priceSource.setWrapText(true);
        modifiers.getStyleClass().addAll("note", "figure");
        modifiers.setWrapText(true);
        details.getStyleClass().add("note");
        details.setWrapText(true);
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

    /// Marks the row as selected and takes the keys that change it.
    void unfold(LineKeys keys) {
        pseudoClassStateChanged(SELECTED, true);
        keys.show(line.unit() == UnitOfMeasure.KILOGRAM);
        if (!getChildren().contains(keys)) {
            getChildren().add(keys);
        }
    }

    void fold(LineKeys keys) {
        pseudoClassStateChanged(SELECTED, false);
        getChildren().remove(keys);
    }

    private void show() {
        boolean weighed = line.unit() == UnitOfMeasure.KILOGRAM;
        String many = desk.quantity(line.quantity());
        quantity.pseudoClassStateChanged(RETURNED, line.isReturn());
        quantity.setText(
                weighed
                        ? desk.words().text("basket.kilograms", many)
                        : desk.words().text("basket.times", many));
        name.setText(line.description());
        amount.setText(desk.money(line.amount().minus(line.modified(PriceModifier.Kind.BASKET_DISCOUNT))));
        unitPrice.setText(desk.words()
                .text(weighed ? "basket.price.kilogram" : "basket.price.each", desk.money(line.unitPrice())));
        boolean plain = line.quantity().equals(Quantity.ONE) && !weighed;
        text.getChildren().removeAll(unitPrice, details, priceSource, modifiers);
        if (!plain) {
            text.getChildren().add(unitPrice);
        }
        String more = DetailText.of(line, desk);
        if (!more.isEmpty()) {
            details.setText(more);
            text.getChildren().add(details);
        }
        priceSource.setText(PriceSourceText.of(line.priceSource(), desk));
        if (!priceSource.getText().isEmpty()) {
            text.getChildren().add(priceSource);
        }
        List<String> told = new ArrayList<>(returned());
        line.modifiers().stream()
                .filter(modifier -> modifier.kind() != PriceModifier.Kind.BASKET_DISCOUNT)
                .map(this::told)
                .forEach(told::add);
        if (!told.isEmpty()) {
            modifiers.setText(String.join("\n", told));
            text.getChildren().add(modifiers);
        }
    }

    private List<String> returned() {
        LineReturn returned = line.returned();
        if (returned == null) {
            return List.of();
        }
        String why = desk.words().of("returnreason", returned.reason());
        ReturnOrigin origin = returned.origin();
        return List.of(
                origin == null
                        ? desk.words().text("basket.returned.blind", why)
                        : desk.words().text("basket.returned", origin.receiptNumber(), why));
    }

    private String told(PriceModifier modifier) {
        String why = switch (modifier.kind()) {
            case PROMOTION -> modifier.reason();
            case LINE_DISCOUNT, BASKET_DISCOUNT -> desk.words().text("basket.discounted");
            case AS_SOLD -> desk.words().text("basket.assold");
        };
        return desk.words().text("basket.modifier", why, desk.money(modifier.amount()));
    }

    /// A wrapped name is measured once for a width, not at every layout of the basket.
    @Override
    protected double computePrefHeight(double width) {
        if (isNeedsLayout() || width != measuredWidth) {
            measuredHeight = super.computePrefHeight(width);
            measuredWidth = width;
        }
        return measuredHeight;
    }
}
