package io.mostrador.desktop.part;

import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A large number that is never cut: when it gets too long for its place, its type gets smaller. (Not by scaling the
/// node: the software renderer draws the overlaps in Inter's outlines as holes then.)
public final class Figure extends Region {
    private final Text shown = new Text();
    private final Text measured = new Text();
    private final HPos alignment;

    /// @param look of `mostrador.css`, sets the largest size
    public Figure(String look, HPos alignment) {
        this.alignment = alignment;
        for (Text text : new Text[] {shown, measured}) {
            text.getStyleClass().addAll("figure", look);
            text.setTextOrigin(VPos.TOP);
        }
        measured.setManaged(false);
        measured.setVisible(false);
        measured.textProperty().bind(shown.textProperty());
        measured.layoutBoundsProperty().subscribe(bounds -> fit());
        shown.layoutBoundsProperty().subscribe(bounds -> requestLayout());
        widthProperty().subscribe(width -> fit());
        getChildren().addAll(measured, shown);
        setMinSize(0, USE_PREF_SIZE);
    }

    public StringProperty textProperty() {
        return shown.textProperty();
    }

    public void setText(String number) {
        shown.setText(number);
    }

    public String getText() {
        return shown.getText();
    }

    /// Sets the size as soon as the number changes, so that it is right in the same frame.
    private void fit() {
        double needed = measured.getLayoutBounds().getWidth();
        boolean tooLong = getWidth() > 0 && needed > getWidth();
        double size = Math.floor(measured.getFont().getSize() * getWidth() / needed);
        String style = tooLong ? "-fx-font-size: " + (int) size + "px" : "";
        if (!style.equals(shown.getStyle())) {
            shown.setStyle(style);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(measured.getLayoutBounds().getWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(measured.getLayoutBounds().getHeight());
    }

    @Override
    public double getBaselineOffset() {
        return measured.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double spare = getWidth() - shown.getLayoutBounds().getWidth();
        double left = alignment == HPos.RIGHT ? spare : alignment == HPos.CENTER ? spare / 2 : 0;
        shown.relocate(snapPositionX(left), snapPositionY(getBaselineOffset() - shown.getBaselineOffset()));
    }
}
