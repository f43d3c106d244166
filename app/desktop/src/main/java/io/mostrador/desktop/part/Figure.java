package io.mostrador.desktop.part;

import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A large number that is never cut: when it gets too long for its place, it gets smaller.
public final class Figure extends Region {
    private final Text text = new Text();
    private final HPos alignment;

    /// @param look of `mostrador.css`, sets the largest size
    public Figure(String look, HPos alignment) {
        this.alignment = alignment;
        text.getStyleClass().addAll("figure", look);
        text.textProperty().subscribe(changed -> requestLayout());
        text.layoutBoundsProperty().subscribe(changed -> requestLayout());
        text.setTextOrigin(VPos.TOP);
        getChildren().add(text);
        setMinSize(0, USE_PREF_SIZE);
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    public void setText(String number) {
        text.setText(number);
    }

    public String getText() {
        return text.getText();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(text.getLayoutBounds().getWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(text.getLayoutBounds().getHeight());
    }

    @Override
    public double getBaselineOffset() {
        return text.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double needed = text.getLayoutBounds().getWidth();
        double scale = needed > getWidth() && needed > 0 ? getWidth() / needed : 1;
        text.setScaleX(scale);
        text.setScaleY(scale);
        // Scaling keeps the centre where it is; the text goes where its scaled width touches the wanted edge, and its
        // baseline stays on the line.
        double height = text.getLayoutBounds().getHeight();
        double spare = getWidth() - needed * scale;
        double left = alignment == HPos.RIGHT ? spare : alignment == HPos.CENTER ? spare / 2 : 0;
        text.relocate(
                left - (needed - needed * scale) / 2, (1 - scale) * (text.getBaselineOffset() - height / 2));
    }
}
