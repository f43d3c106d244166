package io.mostrador.desktop.robot;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.part.Figure;
import io.mostrador.desktop.shell.Desktop;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// Works the real screens as a person would: real key and mouse events through the window toolkit, with focus, filters
/// and all. Nodes are found by their ids, which are named by intent (see the module's README). Not to be called on the
/// FX
/// thread.
public final class ScreenRobot {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_NANOS = 2_000_000;
    private static final int SETTLING_ROUNDS = 3;

    private final Desktop desktop;

    /// @param desktop in a window that is shown
    public ScreenRobot(Desktop desktop) {
        this.desktop = desktop;
    }

    /// Sends a code as a scanner does: all at once, Enter at the end.
    public void scan(String code) {
        FxThread.run(() -> {
            Robot robot = new Robot();
            code.chars().forEach(c -> type(robot, (char) c));
            robot.keyType(KeyCode.ENTER);
        });
        settle();
    }

    /// Types as fingers do, one key after the other. Letters without accents, digits, space and `,.-` only: the
    /// headless
    /// platform has no other keys.
    public void type(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            FxThread.run(() -> type(new Robot(), c));
            waitUntil("the key '" + c + "' to be taken", () -> !desktop.isHoldingKeys());
        }
        settle();
    }

    /// Presses a key that types nothing, such as a function key.
    public void press(KeyCode code) {
        FxThread.run(() -> new Robot().keyType(code));
        settle();
    }

    /// Touches the node with this id, as soon as it is there and enabled.
    ///
    /// @throws IllegalStateException when it does not come within ten seconds
    public void click(String id) {
        waitUntil("#" + id + " to be enabled", () -> touch(id));
        settle();
    }

    /// Looks and touches in one go: between two goes on the FX thread the key may be gone.
    private boolean touch(String id) {
        // On a busy machine the next frame may be far away; a node just put in would still be in the corner.
        desktop.scene().getRoot().applyCss();
        desktop.scene().getRoot().layout();
        Node node = find(id);
        if (node == null || node.isDisabled() || !isInPlace(node)) {
            return false;
        }
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        Robot robot = new Robot();
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseRelease(MouseButton.PRIMARY);
        return true;
    }

    /// Waits for a node to be on the screen.
    public void waitFor(String id) {
        waitUntil("#" + id + " to be shown", () -> find(id) != null);
    }

    /// Waits for a node to be off the screen.
    public void waitForNo(String id) {
        waitUntil("#" + id + " to go", () -> find(id) == null);
    }

    /// Whether a node with this id is on the screen now.
    public boolean isShown(String id) {
        return FxThread.call(() -> find(id) != null);
    }

    /// What a label, key or figure says now; empty when it is not there.
    public String text(String id) {
        return FxThread.call(() -> switch (find(id)) {
            case Figure figure -> figure.getText();
            case Labeled labeled
            when labeled.getText() != null && !labeled.getText().isEmpty() -> labeled.getText();
            case Node node when node.getAccessibleText() != null -> node.getAccessibleText();
            case null, default -> "";
        });
    }

    /// Waits until a label, key or figure says `text`.
    ///
    /// @throws IllegalStateException when it does not within ten seconds, with what it says instead
    public void waitForText(String id, String text) {
        try {
            waitUntil("#" + id + " to say " + text, () -> text(id).equals(text));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; it says " + text(id), e);
        }
    }

    /// Waits until `condition` holds, asking it on the FX thread.
    ///
    /// @param what for the message: "waited in vain for ..."
    /// @throws IllegalStateException when it does not within ten seconds
    public void waitUntil(String what, BooleanSupplier condition) {
        waitUntil(what, condition, PATIENCE);
    }

    /// Waits at most `patience`.
    public void waitUntil(String what, BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!FxThread.call(condition::getAsBoolean)) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// A picture of the screen as it is now.
    public Snapshot snapshot() {
        settle();
        return Snapshot.of(desktop.scene());
    }

    /// Lets what waits for the FX thread happen.
    public void settle() {
        for (int i = 0; i < SETTLING_ROUNDS; i++) {
            FxThread.run(() -> {});
        }
    }

    /// Whether the node has the place and size that it will be drawn with.
    private static boolean isInPlace(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around.isNeedsLayout()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    private @Nullable Node find(String id) {
        Node node = desktop.scene().lookup("#" + id);
        for (Node part = node; part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return null;
            }
        }
        return node;
    }

    private static void type(Robot robot, char c) {
        if (Character.isUpperCase(c)) {
            robot.keyPress(KeyCode.SHIFT);
            robot.keyType(code(Character.toLowerCase(c)));
            robot.keyRelease(KeyCode.SHIFT);
        } else {
            robot.keyType(code(c));
        }
    }

    private static KeyCode code(char c) {
        KeyCode code = switch (c) {
            case ' ' -> KeyCode.SPACE;
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            case '-' -> KeyCode.MINUS;
            default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        };
        if (code == null) {
            throw new IllegalArgumentException("no key for '" + c + "'");
        }
        return code;
    }
}
