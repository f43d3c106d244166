package io.mostrador.desktop.people;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.ContentButton;
import io.mostrador.domain.people.Operator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A person: initials in a colour of their own, name and role.
final class OperatorTile extends ContentButton {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int COLOURS = 6;
    private static final double WIDTH = 240;

    private final Operator operator;

    /// @param hint the key of the keyboard, may be empty
    OperatorTile(Desk desk, Operator operator, int number, String hint) {
        super("operator-" + operator.id(), content(desk, operator, number, hint));
        this.operator = operator;
        getStyleClass().setAll("operator-tile");
        setAccessibleText(operator.name());
        setMinSize(WIDTH, desk.sizes().big());
        setPrefWidth(WIDTH);
        setFocusTraversable(false);
    }

    Operator operator() {
        return operator;
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
    }

    private static HBox content(Desk desk, Operator operator, int number, String hint) {
        Label initials = new Label(operator.initials());
        initials.getStyleClass().addAll("initials", "initials-" + number % COLOURS);
        Label name = new Label(operator.name());
        name.getStyleClass().addAll("operator-name", "shop-text");
        name.setWrapText(true);
        Label role = new Label(desk.words().of("role", operator.role()));
        role.getStyleClass().add("note");
        VBox who = new VBox(name, role);
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        Label key = new Label(hint);
        key.getStyleClass().add("key-hint");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(16, initials, who, key);
        content.setAlignment(Pos.CENTER_LEFT);
        return content;
    }
}
