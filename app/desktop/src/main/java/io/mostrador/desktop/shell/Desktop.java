package io.mostrador.desktop.shell;

import io.mostrador.desktop.counter.CounterView;
import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Fault;
import io.mostrador.desktop.desk.Ports;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.desktop.part.View;
import io.mostrador.desktop.payment.PaymentSheet;
import io.mostrador.desktop.people.SignOnView;
import io.mostrador.desktop.scan.ScanCatcher;
import io.mostrador.desktop.theme.Fonts;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.desktop.till.CountView;
import io.mostrador.desktop.till.OpenTillView;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import io.mostrador.register.Mode;
import io.mostrador.register.RegisterState;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All of the till's screens in one scene: the strip, and below it the screen of the register's mode. Needs no window,
/// so
/// that pictures of any size can be made of it.
public final class Desktop {
    private final Desk desk;
    private final VBox root = new VBox();
    private final StackPane holder = new StackPane();
    private final ShellSheets shellSheets;
    private final Scene scene;
    private final ScanCatcher catcher;
    private final Subscription subscriptions;
    private @Nullable View view;
    private @Nullable Strip strip;
    private boolean touched;

    public Desktop(Ports ports, Sizes sizes) {
        this(ports, sizes, Words::of, System::nanoTime);
    }

    /// @param speech the words of a language
    /// @param nanoTime when keys arrive, to tell scanners from fingers
    public Desktop(Ports ports, Sizes sizes, Function<Language, Words> speech, LongSupplier nanoTime) {
        Fonts.load();
        this.desk = new Desk(ports, sizes, speech);
        this.shellSheets = new ShellSheets(desk);
        this.scene = new Scene(root, 1_366, 768);
        root.getStyleClass().add("desktop");
        VBox.setVgrow(holder, Priority.ALWAYS);
        holder.setMinSize(0, 0);
        catcher = ScanCatcher.install(scene, nanoTime, this::scanned);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = true);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched = false);
        root.addEventHandler(ActionEvent.ACTION, event -> afterTouch());
        desk.activate();
        build();
        subscriptions = Subscription.combine(
                desk.look().subscribe((before, now) -> {
                    now.theme().apply(scene);
                    if (before.language() != now.language()) {
                        build();
                    }
                }),
                desk.state().subscribe(this::follow),
                desk.fault().subscribe(this::show));
        desk.look().get().theme().apply(scene);
    }

    public Scene scene() {
        return scene;
    }

    public Desk desk() {
        return desk;
    }

    /// Whether typed keys are still held back, because they may become a scan. On the FX thread.
    public boolean isHoldingKeys() {
        return catcher.isHolding();
    }

    /// Stops following the register; the scene stays as it is.
    public void close() {
        subscriptions.unsubscribe();
        leave();
        desk.deactivate();
    }

    /// Builds strip and screen anew, such as in another language.
    private void build() {
        leave();
        strip = new Strip(
                desk,
                new Strip.Acts(
                        () -> open(sheets -> PaymentSheet.open(desk, sheets)),
                        () -> open(shellSheets::printer),
                        () -> open(shellSheets::sync),
                        () -> open(shellSheets::storage),
                        () -> open(shellSheets::mirror),
                        () -> open(shellSheets::clock),
                        () -> open(shellSheets::menu)));
        strip.activate();
        root.getChildren().setAll(strip, holder);
        enter(viewFor(desk.mode()));
    }

    private void leave() {
        if (strip != null) {
            strip.deactivate();
        }
        if (view != null) {
            view.deactivate();
            view = null;
        }
    }

    private void follow(RegisterState state) {
        View current = view;
        if (current == null || !fits(current, state.mode())) {
            if (current != null) {
                current.deactivate();
            }
            enter(viewFor(state.mode()));
        }
        open(sheets -> PaymentSheet.refresh(desk, sheets));
    }

    private void enter(View next) {
        view = next;
        holder.getChildren().setAll(next.root());
        next.activate();
        next.ready();
    }

    private View viewFor(Mode mode) {
        return switch (mode) {
            case Mode.SignedOut out -> new SignOnView(desk);
            case Mode.TillClosed closed -> new OpenTillView(desk);
            case Mode.CountingTill counting -> new CountView(desk);
            case Mode.Selling selling -> new CounterView(desk);
            case Mode.Tendering tendering -> new CounterView(desk);
            case Mode.SaleComplete complete -> new CounterView(desk);
        };
    }

    private static boolean fits(View view, Mode mode) {
        return switch (mode) {
            case Mode.SignedOut out -> view instanceof SignOnView;
            case Mode.TillClosed closed -> view instanceof OpenTillView;
            case Mode.CountingTill counting -> view instanceof CountView;
            case Mode.Selling selling -> view instanceof CounterView;
            case Mode.Tendering tendering -> view instanceof CounterView;
            case Mode.SaleComplete complete -> view instanceof CounterView;
        };
    }

    private void scanned(String text) {
        View current = view;
        if (current == null) {
            return;
        }
        Sheet sheet = current.sheets().open().get();
        Consumer<String> scans = sheet == null ? null : sheet.scans();
        if (scans == null) {
            current.scanned(text);
        } else {
            scans.accept(text);
        }
    }

    private void open(Consumer<SheetHost> sheet) {
        View current = view;
        if (current != null) {
            sheet.accept(current.sheets());
        }
    }

    private void show(@Nullable Fault fault) {
        if (fault != null) {
            desk.clearFault();
            open(sheets -> shellSheets.fault(sheets, fault));
        }
    }

    /// Function keys work wherever the focus is; an open sheet has them alone.
    private void shortcut(KeyEvent event) {
        View current = view;
        if (current == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Sheet sheet = current.sheets().open().get();
        if (event.getCode() == KeyCode.INSERT
                && !event.isShiftDown()
                && desk.notices().remedy()) {
            event.consume();
            return;
        }
        boolean known;
        if (sheet != null) {
            known = sheet.keys().press(event.getCode()) || closesSheet(event, current);
        } else {
            known = current.keys().press(event.getCode());
        }
        if (known) {
            event.consume();
        }
    }

    private boolean closesSheet(KeyEvent event, View current) {
        if (event.getCode() == KeyCode.ESCAPE) {
            current.sheets().close();
            current.ready();
            return true;
        }
        return false;
    }

    private void pressed(KeyEvent event) {
        View current = view;
        boolean inField = scene.getFocusOwner() instanceof TextInputControl;
        boolean fieldKey = event.getCode() != KeyCode.ESCAPE && !event.getCode().isFunctionKey();
        if (current != null && !event.isConsumed() && !(inField && fieldKey) && current.pressed(event.getCode())) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        View current = view;
        String character = event.getCharacter();
        boolean readable = !character.isBlank() && !Character.isISOControl(character.charAt(0));
        boolean shortcut = event.isControlDown() != event.isAltDown();
        boolean inField = scene.getFocusOwner() instanceof TextInputControl;
        if (current != null && readable && !shortcut && !inField) {
            current.typed(character);
        }
    }

    /// After a touch nothing keeps the focus, so that the next keys go where they are meant to.
    private void afterTouch() {
        View current = view;
        Node owner = scene.getFocusOwner();
        if (touched
                && current != null
                && current.sheets().open().get() == null
                && !(owner instanceof TextInputControl)) {
            current.ready();
        }
    }
}
