package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// All that can be read on a screen.
final class ShownTexts {
    private ShownTexts() {}

    static List<String> in(Scene scene) {
        List<String> texts = new ArrayList<>();
        FxThread.run(() -> collect(scene.getRoot(), texts));
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node.isVisible() && node instanceof Text text) {
            texts.add(text.getText());
        } else if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
