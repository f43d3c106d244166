package io.mostrador.launcher.bench;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.launcher.screen.Display;
import io.mostrador.launcher.screen.FirstFrame;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// The least a JavaFX program can be: what the till's start is compared with.
final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) throws IOException {
        Display.start(true);
        Scene scene = FxThread.call(() -> {
            Scene empty = new Scene(new Label("."), 1_366, 768);
            new MainWindow(new Stage(), MainWindow.Placement.window(1_366, 768)).show(empty);
            return empty;
        });
        FirstFrame.await(scene, Path.of(arguments[0]));
        FxThread.stop();
    }
}
