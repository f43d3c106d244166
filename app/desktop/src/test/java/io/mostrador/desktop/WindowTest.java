package io.mostrador.desktop;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.robot.ScreenRobot;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import io.mostrador.domain.item.Item;
import io.mostrador.register.Mode;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;

/// A till in a real window, its register on a thread of its own, and a robot in front of it.
abstract class WindowTest {
    private static Stage stage;

    TestTill till;
    ScreenRobot robot;
    private MainWindow window;
    private ExecutorService registerThread;

    /// What the shop sells.
    List<Item> items() {
        return DemoItems.all();
    }

    @BeforeAll
    static void startToolkit() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openWindow() {
        registerThread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("register-", 0).factory());
        till = new TestTill(new Look(Theme.LIGHT, Language.ES), Words::of, items(), registerThread);
        window = FxThread.call(() -> {
            MainWindow shown = new MainWindow(stage, MainWindow.Placement.window(1_366, 768));
            shown.show(till.desktop.scene());
            return shown;
        });
        robot = new ScreenRobot(till.desktop);
        robot.waitUntil("the window to have the focus", stage::isFocused);
        robot.settle();
    }

    @AfterEach
    void closeWindow() {
        till.close();
        FxThread.run(window::close);
        till.register.close();
        registerThread.shutdown();
    }

    /// The register's mode, as soon as it is of this kind and the screens have followed.
    <M extends Mode> M waitForMode(Class<M> kind) {
        robot.waitUntil(
                kind.getSimpleName(), () -> kind.isInstance(till.desktop.desk().mode()));
        robot.settle();
        return kind.cast(till.register.state().mode());
    }

    /// What was scanned while tendering is looked at by the register before the screen has it.
    void waitForReference(String code) {
        robot.waitFor("tender-reference");
        TextField field = (TextField) till.node("tender-reference");
        robot.waitUntil("the code " + code, () -> field.getText().equals(code));
    }
}
