package io.mostrador.desktop.shell;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// The till's window. It cannot be closed by accident: leaving goes through the menu.
public final class MainWindow {
    private final Stage stage;

    /// How the window takes its place on the screen.
    public interface Placement {
        /// Covers the whole screen, as a till does.
        Placement FULL_SCREEN = stage -> {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(javafx.scene.input.KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        };

        /// A plain window at the top left corner; for tests, and for headless machines, which know no other place.
        static Placement window(double width, double height) {
            return stage -> {
                stage.setX(0);
                stage.setY(0);
                stage.setWidth(width);
                stage.setHeight(height);
            };
        }

        /// Called before the stage is shown.
        void place(Stage stage);
    }

    /// @param stage not yet shown
    public MainWindow(Stage stage, Placement placement) {
        this.stage = stage;
        stage.setTitle("Mostrador");
        stage.setOnCloseRequest(javafx.event.Event::consume);
        placement.place(stage);
    }

    /// Shows a scene in place of the one before: starting, the desktop, a problem.
    public void show(Scene scene) {
        boolean fullScreen = stage.isFullScreen();
        stage.setScene(scene);
        if (!stage.isShowing()) {
            stage.show();
        } else if (fullScreen) {
            stage.setFullScreen(true);
        }
    }

    public void close() {
        stage.close();
    }
}
