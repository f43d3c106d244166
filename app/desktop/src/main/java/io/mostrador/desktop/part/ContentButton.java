package io.mostrador.desktop.part;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A button whose content gets its whole inner room, so that words in it wrap there instead of being cut. (A plain
/// button gives its graphic the size the graphic would like.)
public abstract class ContentButton extends Button {
    private final Region content;

    /// @param id what it is for; tests and robots find it by this
    // The escape is into JavaFX's own setters, which no subclass here overrides.
    @SuppressWarnings("this-escape")
    protected ContentButton(String id, Region content) {
        this.content = content;
        setId(id);
        content.setMouseTransparent(true);
        setGraphic(content);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ContentSkin(this);
    }

    private static final class ContentSkin extends ButtonSkin {
        private final Region content;

        ContentSkin(ContentButton button) {
            super(button);
            content = button.content;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            content.resizeRelocate(x, y, width, height);
        }

        @Override
        protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
            return left + content.prefWidth(-1) + right;
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            return top + content.prefHeight(width < 0 ? -1 : width - left - right) + bottom;
        }

        @Override
        protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
            return left + content.minWidth(-1) + right;
        }

        @Override
        protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
            return computePrefHeight(width, top, right, bottom, left);
        }
    }
}
