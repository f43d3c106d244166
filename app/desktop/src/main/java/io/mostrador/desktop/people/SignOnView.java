package io.mostrador.desktop.people;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.PadScreen;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.domain.people.Operator;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Sign-on: who, then the PIN. Never more than two touches and six digits.
public final class SignOnView extends PadScreen {
    private static final KeyCode[] CODES = {
        KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8
    };

    private final SignOnViewModel signOn;
    private final FlowPane tiles;
    private final Label waiting = new Label();
    private List<OperatorTile> shown = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;

    public SignOnView(Desk desk) {
        this(desk, new SignOnViewModel(desk));
    }

    private SignOnView(Desk desk, SignOnViewModel signOn) {
        super(
                desk,
                signOn.pin(),
                new Display(signOn.whose(), signOn.dots(), "", "dots"),
                PadTools.accent("sign-on", desk.words().text("signon.enter")),
                PadTools.clear(desk, signOn.pin()),
                PadTools.none());
        this.signOn = signOn;
        this.tiles = new FlowPane(desk.sizes().gap() * 2, desk.sizes().gap() * 2);
        pad().wholeOnly();
        pad().accent().does(signOn::enter);
        sheets.setContent(content());
    }

    private Region content() {
        Label title = new Label(desk.words().text("signon.title"));
        title.getStyleClass().add("title");
        Label where = new Label(desk.words()
                .text("signon.where", desk.store().storeName(), desk.store().workstation()));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        waiting.getStyleClass().add("info-line");
        waiting.setWrapText(true);
        waiting.setMinHeight(Region.USE_PREF_SIZE);
        tiles.getStyleClass().add("operator-tiles");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(8, title, where, waiting, scroll);
        content.setAlignment(Pos.TOP_LEFT);
        content.setId("sign-on-screen");
        content.getStyleClass().add("page");
        return content;
    }

    @Override
    public void activate() {
        subscriptions = Subscription.combine(
                desk.state().subscribe(this::show), signOn.chosen().subscribe(this::mark));
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        sheets.close();
        signOn.forget();
    }

    private void show(RegisterState state) {
        if (!(state.mode() instanceof Mode.SignedOut out)) {
            return;
        }
        List<Operator> operators = state.operators();
        if (!operators.equals(shown.stream().map(OperatorTile::operator).toList())) {
            build(operators);
        }
        signOn.chooseOnlyOne();
        String text = waiting(out.till());
        waiting.setText(text);
        waiting.setVisible(!text.isEmpty());
        waiting.setManaged(!text.isEmpty());
    }

    private void build(List<Operator> operators) {
        shown = new ArrayList<>();
        for (int i = 0; i < operators.size(); i++) {
            Operator operator = operators.get(i);
            OperatorTile tile = new OperatorTile(desk, operator, i, i < CODES.length ? CODES[i].getName() : "");
            tile.setOnAction(event -> signOn.choose(operator));
            shown.add(tile);
        }
        tiles.getChildren().setAll(shown);
        mark(signOn.chosen().get());
    }

    private void mark(@Nullable Operator chosen) {
        shown.forEach(tile -> tile.mark(tile.operator().equals(chosen)));
    }

    /// What a signed-off till still has open.
    private String waiting(@Nullable OpenTill till) {
        if (till == null) {
            return "";
        }
        int lines = till.basket().activeLines().size();
        if (lines > 0) {
            return desk.words().count("signon.basket", lines);
        }
        String since = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(till.session().openedAt().atZone(desk.store().zone()));
        return desk.words().text("signon.open", since);
    }

    @Override
    public boolean pressed(KeyCode code) {
        for (int i = 0; i < Math.min(CODES.length, shown.size()); i++) {
            if (CODES[i] == code) {
                shown.get(i).fire();
                return true;
            }
        }
        return super.pressed(code);
    }
}
