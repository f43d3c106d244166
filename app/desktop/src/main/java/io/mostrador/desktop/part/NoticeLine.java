package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Notice;
import io.mostrador.desktop.desk.Place;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The line where an act is answered; takes no room while there is nothing to say.
public final class NoticeLine extends HBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final double LEAST_HEIGHT = 48;

    private final Desk desk;

    /// Follows the place's notice as long as it is on a screen.
    public NoticeLine(Desk desk, Place place) {
        super(12);
        this.desk = desk;
        setId("notice-" + place.name().toLowerCase(java.util.Locale.ROOT));
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        show(null);
        sceneProperty().flatMap(scene -> desk.notices().at(place)).subscribe(this::show);
    }

    /// Not in the style sheet: a least height there would go before "all lines of the text".
    @Override
    protected double computePrefHeight(double width) {
        return Math.max(LEAST_HEIGHT, super.computePrefHeight(width));
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        getChildren().clear();
        if (notice != null) {
            boolean refused = notice.kind() == Notice.Kind.REFUSED;
            pseudoClassStateChanged(REFUSED, refused);
            Label text = new Label(notice.text());
            text.getStyleClass().add("notice-text");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            getChildren()
                    .addAll(new FontIcon(refused ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignC.CHECK), text);
            addRemedy(notice.remedy());
        }
    }

    private void addRemedy(Notice.@Nullable Remedy remedy) {
        if (remedy != null) {
            Key key = new Key(remedy.id(), remedy.label())
                    .look("key-quiet")
                    .least(desk.sizes().touch(), desk.sizes().touch())
                    .hint("Ins")
                    .inline()
                    .unfocused()
                    .does(remedy.act());
            key.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(key);
        }
    }
}
