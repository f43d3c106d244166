package io.mostrador.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Finds words that do not fit where they stand. What the shop itself wrote (style class `shop-text`) may end in
/// dots.
final class CutTexts {
    private static final double TOLERANCE = 1;

    private final double width;
    private final double height;
    private final List<String> found = new ArrayList<>();

    private CutTexts(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// One line for each text that is cut, with what it needs and what it has. On the FX thread, after layout.
    static List<String> in(Scene scene, double width, double height) {
        CutTexts cut = new CutTexts(width, height);
        cut.walk(scene.getRoot(), false);
        return cut.found;
    }

    private void walk(Node node, boolean scrolls) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label && !label.getText().isEmpty() && !isShopText(label)) {
            check(label, scrolls);
        } else if (node instanceof TextField field && field.getText().isEmpty()) {
            double room = field.getWidth()
                    - field.getInsets().getLeft()
                    - field.getInsets().getRight();
            need("prompt", field.getPromptText(), width(field.getPromptText(), field.getFont()), room);
        } else if (node instanceof Text text
                && !text.getText().isEmpty()
                && text.getStyleClass().contains("figure")) {
            inside(text, text.getText(), scrolls);
        }
        if (node instanceof Parent parent) {
            boolean inScroll = scrolls || node instanceof ScrollPane;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inScroll));
        }
    }

    private void check(Label label, boolean scrolls) {
        String text = label.getText();
        if (label.isWrapText()) {
            Stream.of(text.split("\\s+"))
                    .forEach(word -> need(
                            "word of '" + text + "'",
                            word,
                            width(word, label.getFont()),
                            label.getWidth()
                                    - label.getInsets().getLeft()
                                    - label.getInsets().getRight()));
            need("height", text, label.prefHeight(label.getWidth()), label.getHeight());
        } else {
            need("width", text, label.prefWidth(-1), label.getWidth());
            need("height", text, label.prefHeight(-1), label.getHeight());
        }
        inside(label, text, scrolls);
    }

    /// Nothing sticks out of the window, or out of the key it stands on.
    private void inside(Node node, String text, boolean scrolls) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (!scrolls) {
            need("right edge", text, bounds.getMaxX(), width);
            need("bottom edge", text, bounds.getMaxY(), height);
            need("left edge", text, -bounds.getMinX(), 0);
        }
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (Stream.of("key", "side", "notice").anyMatch(around.getStyleClass()::contains)) {
                Bounds outer = around.localToScene(around.getLayoutBounds());
                need("right edge of #" + around.getId(), text, bounds.getMaxX(), outer.getMaxX());
                need("left edge of #" + around.getId(), text, -bounds.getMinX(), -outer.getMinX());
                if (!scrolls || !around.getStyleClass().contains("side")) {
                    need("bottom of #" + around.getId(), text, bounds.getMaxY(), outer.getMaxY());
                    need("top of #" + around.getId(), text, -bounds.getMinY(), -outer.getMinY());
                }
            }
        }
    }

    private void need(String what, String text, double needed, double given) {
        if (needed > given + TOLERANCE) {
            found.add("%s: '%s' needs %.0f, has %.0f".formatted(what, text, needed, given));
        }
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private static boolean isShopText(Node node) {
        return node.getStyleClass().contains("shop-text");
    }
}
