package io.mostrador.launcher.screen;

import io.mostrador.db.StoreRefusedException;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.projection.RowsProgress;
import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.desk.Ports;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.desktop.sound.Sounds;
import io.mostrador.desktop.sound.ToneSounds;
import io.mostrador.desktop.start.ProblemView;
import io.mostrador.desktop.start.ProblemView.Answer;
import io.mostrador.desktop.start.StartView;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.launcher.Faults;
import io.mostrador.launcher.till.Threads;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.WorkstationSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.stage.Stage;

/// The till in its window: shows that it starts, opens the till, shows the screens until somebody leaves.
public final class TillProgram implements AutoCloseable {
    private final Path directory;
    private final WorkstationSettings settings;
    private final MainWindow window;
    private final CountDownLatch left = new CountDownLatch(1);

    /// JavaFX has been started.
    public TillProgram(Path directory, WorkstationSettings settings, MainWindow.Placement placement) {
        this.directory = directory;
        this.settings = settings;
        this.window = FxThread.call(() -> new MainWindow(new Stage(), placement));
    }

    /// Opens the till while the window says so. What keeps it from opening is shown, if anybody is there to read
    /// it, and where a repair can help, it is offered.
    ///
    /// @param opening opens it; called on this thread
    /// @param attended whether a person is before the screen
    public TillHouse open(Function<RowsProgress, TillHouse> opening, boolean attended) {
        while (true) {
            StartView start = showStart();
            try {
                return opening.apply((done, total) -> start.progress(StartView.Step.REBUILDING, done, total));
            } catch (JournalDamagedException e) {
                if (!attended || !new DamagedJournal(directory, settings, this::ask, this::showRepairing).offer(e)) {
                    throw e;
                }
            } catch (RuntimeException e) {
                if (attended) {
                    Answer _ = ask(problem(e), detail(e));
                }
                throw e;
            }
        }
    }

    private StartView showStart() {
        return FxThread.call(() -> {
            StartView start = new StartView(preferences().load());
            window.show(start.scene());
            return start;
        });
    }

    private void showRepairing() {
        showStart().progress(StartView.Step.REPAIRING, 0, 0);
    }

    /// Shows the screens of an open till.
    public Desktop show(TillHouse house) {
        Sizes sizes = Display.sizes();
        return FxThread.call(() -> {
            Desktop desktop = new Desktop(ports(house), sizes);
            window.show(desktop.scene());
            return desktop;
        });
    }

    /// Returns when somebody has left through the menu.
    public void awaitLeave() throws InterruptedException {
        left.await();
    }

    private Ports ports(TillHouse house) {
        Sounds sounds = new ToneSounds(Threads.single("sound"));
        return new Ports(
                house.register(),
                house.items(),
                house.customers(),
                house.customerHistory(),
                house.printer(),
                house.sync(),
                house.storage(),
                house.clock(),
                house.mirror(),
                house::hasTerminal,
                house.rates(),
                house.suspension(),
                InstantSource.system(),
                preferences(),
                sounds,
                left::countDown);
    }

    private StoredLook preferences() {
        return new StoredLook(directory, settings);
    }

    /// Shows what is wrong, and waits for what the person says.
    private Answer ask(ProblemView.Problem problem, String detail) {
        Look look = preferences().load();
        BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
        FxThread.run(() -> window.show(new ProblemView(look, problem, detail, answers::offer).scene()));
        try {
            return answers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.LEAVE;
        }
    }

    private static ProblemView.Problem problem(RuntimeException failure) {
        return failure instanceof StoreRefusedException ? ProblemView.Problem.NO_STORAGE : ProblemView.Problem.FAULT;
    }

    private static String detail(RuntimeException failure) {
        return failure.getMessage() == null ? Faults.code(failure) : failure.getMessage();
    }

    @Override
    public void close() {
        FxThread.run(window::close);
        FxThread.stop();
    }
}
