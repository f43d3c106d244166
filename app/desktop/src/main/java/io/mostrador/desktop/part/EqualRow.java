package io.mostrador.desktop.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes side by side, all as high as the highest needs, and as wide as each other when there is room; when not, those
/// with long words get what they need from the others.
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

    /// One more at the end.
    public void append(Node node) {
        getChildren().add(node);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    private double[] widths(double width) {
        List<Node> nodes = getManagedChildren();
        double room = width - gap * Math.max(0, nodes.size() - 1);
        double[] widths = new double[nodes.size()];
        boolean[] fixed = new boolean[nodes.size()];
        int free = nodes.size();
        boolean changed = true;
        while (changed && free > 0) {
            changed = false;
            double each = Math.floor(room / free);
            for (int i = 0; i < widths.length; i++) {
                double least = fixed[i] ? 0 : nodes.get(i).minWidth(-1);
                if (!fixed[i] && least > each) {
                    widths[i] = least;
                    fixed[i] = true;
                    room -= least;
                    free--;
                    changed = true;
                } else if (!fixed[i]) {
                    widths[i] = each;
                }
            }
        }
        return widths;
    }

    @Override
    protected double computePrefHeight(double width) {
        double[] widths = width < 0 ? new double[0] : widths(width);
        double highest = 0;
        for (int i = 0; i < getManagedChildren().size(); i++) {
            Node node = getManagedChildren().get(i);
            double own = i < widths.length ? widths[i] : -1;
            highest = Math.max(highest, Math.max(node.minHeight(own), node.prefHeight(own)));
        }
        return highest;
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
        double[] widths = widths(getWidth());
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            getManagedChildren().get(i).resizeRelocate(x, 0, widths[i], getHeight());
            x += widths[i] + gap;
        }
    }
}
