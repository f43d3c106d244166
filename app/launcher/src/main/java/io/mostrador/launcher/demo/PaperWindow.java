package io.mostrador.launcher.demo;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.register.Register.Subscription;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

/// Shows the paper that came last out of the demo's printer, beside the till.
final class PaperWindow implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 760;
    private final Path folder;
    private final Stage stage;
    private final ImageView view = new ImageView();
    private final Subscription subscription;

    private PaperWindow(Path folder, Signal<PrinterStatus> printer) {
        this.folder = folder;
        this.stage = FxThread.call(this::show);
        this.subscription = printer.observe(status -> FxThread.post(this::refresh));
    }

    static PaperWindow open(Path folder, Signal<PrinterStatus> printer) {
        return new PaperWindow(folder, printer);
    }

    private Stage show() {
        Stage window = new Stage();
        window.setTitle("Mostrador: papel");
        window.setScene(new Scene(new ScrollPane(view), WIDTH, HEIGHT));
        window.show();
        return window;
    }

    private void refresh() {
        newest().ifPresent(file -> view.setImage(new Image(file.toUri().toString())));
    }

    private Optional<Path> newest() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    void hide() {
        FxThread.run(stage::close);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
