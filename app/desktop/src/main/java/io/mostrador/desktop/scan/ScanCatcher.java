package io.mostrador.desktop.scan;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.domain.code.gs1.ElementString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Catches scans at window level, wherever the focus is, also while a sheet is open. Every character is held back for a
/// moment. When more follow as fast as only a scanner sends them and Enter or Tab ends them, it was a scan: nothing of
/// it
/// reaches a field. Otherwise the held keys are replayed to where the focus is.
public final class ScanCatcher {
    /// With one frame of waiting on top it stays below 50 ms.
    private static final Duration HOLD = Duration.millis(32);

    private static final long SUSPECT_HOLD_NANOS = 120_000_000;
    private static final long SECOND_TERMINATOR_NANOS = 100_000_000;

    private final Scene scene;
    private final LongSupplier nanoTime;
    private final Consumer<String> scans;
    private final PauseTransition hold = new PauseTransition(HOLD);
    private final List<KeyEvent> held = new ArrayList<>();
    private final Burst burst = new Burst();
    private @Nullable KeyCode swallowed;
    private long lastScanNanos;
    private boolean scannedOnce;
    private boolean replaying;

    private ScanCatcher(Scene scene, LongSupplier nanoTime, Consumer<String> scans) {
        this.scene = scene;
        this.nanoTime = nanoTime;
        this.scans = scans;
    }

    /// Puts the catcher before everything else that sees the scene's keys.
    ///
    /// @param nanoTime when an event arrives; normally `System::nanoTime`
    /// @param scans gets what was read, on the FX thread
    public static ScanCatcher install(Scene scene, LongSupplier nanoTime, Consumer<String> scans) {
        ScanCatcher catcher = new ScanCatcher(scene, nanoTime, scans);
        catcher.hold.setOnFinished(end -> FxThread.post(catcher::decide));
        scene.addEventFilter(KeyEvent.ANY, catcher::handle);
        return catcher;
    }

    /// Whether keys are being held back right now.
    public boolean isHolding() {
        return !held.isEmpty();
    }

    private void handle(KeyEvent event) {
        if (replaying) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            released(event);
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER || code == KeyCode.TAB) {
            terminated(event);
        } else if (code.isModifierKey()) {
            if (!held.isEmpty()) {
                holdBack(event);
            }
        } else if (typesNothing(event) && !maySeparate(event)) {
            replay();
        } else {
            holdBack(event);
            hold.playFromStart();
        }
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        if (maySeparate(event) && isSeparator(typed, event.isAltDown())) {
            holdBack(event);
            burst.add(String.valueOf(ElementString.SEPARATOR), nanoTime.getAsLong());
            hold.playFromStart();
            return;
        }
        boolean control = typed.isEmpty() || typed.codePoints().allMatch(Character::isISOControl);
        if (control) {
            if (swallowed != null || !held.isEmpty()) {
                event.consume();
            }
            return;
        }
        if (event.isControlDown() && !event.isAltDown()) {
            return;
        }
        holdBack(event);
        burst.add(typed, nanoTime.getAsLong());
        hold.playFromStart();
    }

    private void released(KeyEvent event) {
        if (event.getCode() == swallowed) {
            swallowed = null;
            event.consume();
        } else if (held.stream().anyMatch(earlier -> isPressOf(earlier, event.getCode()))) {
            holdBack(event);
        }
    }

    private void terminated(KeyEvent event) {
        long now = nanoTime.getAsLong();
        if (burst.isScan()) {
            event.consume();
            swallowed = event.getCode();
            scanned(now);
        } else if (held.isEmpty() && scannedOnce && now - lastScanNanos < SECOND_TERMINATOR_NANOS) {
            // Some scanners end with carriage return and line feed.
            event.consume();
            swallowed = event.getCode();
        } else {
            replay();
        }
    }

    /// The pause after the last key is over. Events that waited behind a busy frame have been handled by now.
    private void decide() {
        if (held.isEmpty() || hold.getStatus() == javafx.animation.Animation.Status.RUNNING) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (burst.isScanWithoutEnd()) {
            scanned(now);
        } else if (burst.isSuspect() && now - burst.lastNanos() < SUSPECT_HOLD_NANOS) {
            hold.playFromStart();
        } else {
            replay();
        }
    }

    private void scanned(long now) {
        String text = burst.text();
        forget();
        lastScanNanos = now;
        scannedOnce = true;
        scans.accept(text);
    }

    private void replay() {
        List<KeyEvent> events = List.copyOf(held);
        forget();
        replaying = true;
        try {
            for (KeyEvent event : events) {
                EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
                Event.fireEvent(target, event.copyFor(target, target));
            }
        } finally {
            replaying = false;
        }
    }

    private void forget() {
        hold.stop();
        held.clear();
        burst.clear();
    }

    private void holdBack(KeyEvent event) {
        event.consume();
        held.add(event);
    }

    /// Scanners send the separator of GS1 codes as control and `]`, in the middle of a code. No finger is so
    /// fast.
    private boolean maySeparate(KeyEvent event) {
        return event.isControlDown() && burst.isSuspect();
    }

    /// Some platforms give the control character, others the key's own. With control and alt, AltGr on some of
    /// them, a `]` is a `]`.
    private static boolean isSeparator(String typed, boolean alt) {
        return typed.equals(String.valueOf(ElementString.SEPARATOR)) || (typed.equals("]") && !alt);
    }

    private static boolean isPressOf(KeyEvent earlier, KeyCode code) {
        return earlier.getEventType() == KeyEvent.KEY_PRESSED && earlier.getCode() == code;
    }

    private static boolean typesNothing(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean shortcut = (event.isControlDown() || event.isAltDown()) != (event.isControlDown() && event.isAltDown());
        return shortcut
                || event.isMetaDown()
                || code.isFunctionKey()
                || code.isNavigationKey()
                || code == KeyCode.ESCAPE
                || code == KeyCode.BACK_SPACE
                || code == KeyCode.DELETE
                || code == KeyCode.INSERT
                || code == KeyCode.CONTEXT_MENU;
    }
}
