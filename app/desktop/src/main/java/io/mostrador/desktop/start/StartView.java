package io.mostrador.desktop.start;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.theme.Fonts;
import io.mostrador.desktop.words.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Starting up: the mark, one sentence, and a bar with numbers when it takes long. Must be made on the FX
/// thread; its progress may be told from any thread.
public final class StartView {
    private static final Duration PATIENCE = Duration.millis(400);

    private final Words words;
    private final Label sentence = new Label();
    private final Label numbers = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final VBox progress = new VBox(8, bar, numbers);
    private final Scene scene;

    /// What is being done before the till is ready.
    public enum Step {
        OPENING,
        CHECKING,
        REBUILDING,
        REPAIRING,
        LOADING
    }

    public StartView(Look look) {
        Fonts.load();
        this.words = Words.of(look.language());
        Label mark = new Label("Mostrador");
        mark.getStyleClass().add("mark");
        sentence.setId("start-sentence");
        sentence.getStyleClass().add("start-sentence");
        sentence.setText(words.of("start", Step.OPENING));
        numbers.getStyleClass().addAll("note", "figure");
        bar.setMaxWidth(Double.MAX_VALUE);
        progress.setAlignment(Pos.CENTER);
        progress.setMaxWidth(420);
        progress.setVisible(false);
        VBox root = new VBox(16, mark, sentence, progress);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("desktop", "start");
        scene = new Scene(root, 1_366, 768);
        look.theme().apply(scene);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(end -> showProgress());
        patience.play();
    }

    public Scene scene() {
        return scene;
    }

    /// Shows the bar at once; it comes by itself when starting takes longer than 400 ms.
    public void showProgress() {
        progress.setVisible(true);
    }

    /// Says what is being done. Any thread may call it.
    ///
    /// @param done how many of `total`; a total of 0 means nobody knows
    public void progress(Step step, long done, long total) {
        FxThread.post(() -> {
            sentence.setText(words.of("start", step));
            bar.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
            numbers.setText(total > 0 ? words.text("start.numbers", words.number(done), words.number(total)) : "");
        });
    }
}
