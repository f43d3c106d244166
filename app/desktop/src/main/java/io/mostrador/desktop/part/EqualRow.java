package io.mostrador.desktop.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes side by side, all as wide as each other and as high as the highest needs.
public final class EqualRow extends Region {
    private final double gap;

    public EqualRow(double gap, Node... nodes) {
        this.gap = gap;
        getChildren().addAll(nodes);
        setMinHeight(USE_PREF_SIZE);
    }

    public void show(List<? extends Node> nodes) {
        getChildren().setAll(nodes);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private double each(double width) {
        int count = Math.max(1, getManagedChildren().size());
        return Math.floor((width - gap * (count - 1)) / count);
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = width < 0 ? -1 : each(width);
        return getManagedChildren().stream()
                .mapToDouble(node -> Math.max(node.minHeight(each), node.prefHeight(each)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(node -> node.prefWidth(-1))
                .max()
                .orElse(0);
        int count = getManagedChildren().size();
        return widest * count + gap * Math.max(0, count - 1);
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double x = 0;
        for (Node node : getManagedChildren()) {
            node.resizeRelocate(x, 0, each, getHeight());
            x += each + gap;
        }
    }
}
