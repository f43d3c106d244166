package io.mostrador.desktop.till;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.PadScreen;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Command;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// The till is closed: how the last close came out, and the float that opens the next turn.
public final class OpenTillView extends PadScreen {
    private final CashEntry cash;
    private final VBox lastClose = new VBox();
    private Subscription subscriptions = Subscription.EMPTY;

    public OpenTillView(Desk desk) {
        this(desk, new CashEntry(desk));
    }

    private OpenTillView(Desk desk, CashEntry cash) {
        super(
                desk,
                cash.entry(),
                Display.amount(desk, "open.float", cash.shown()),
                PadTools.accent("open-till", desk.words().text("open.accept")),
                PadTools.clear(desk, cash.entry()),
                signOffKey(desk));
        this.cash = cash;
        pad().accent().does(this::open);
        keys.bind(KeyCode.F10, pad().wide());
        sheets.setContent(content());
    }

    private static Key signOffKey(Desk desk) {
        return new Key("sign-off", desk.words().text("sell.more.signoff"))
                .icon(MaterialDesignA.ACCOUNT_ARROW_LEFT_OUTLINE)
                .hint("F10")
                .look("key-tool")
                .unfocused()
                .does(() -> desk.act(new Command.SignOff(), Place.WORK));
    }

    private Region content() {
        Label title = new Label(desk.words().text("open.title"));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        Label what = new Label(desk.words().text("open.what"));
        what.getStyleClass().add("muted");
        what.setWrapText(true);
        for (Label label : new Label[] {title, what}) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        ScrollPane scroll = new ScrollPane(lastClose);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox content = new VBox(16, title, what, scroll);
        content.setId("open-till-screen");
        content.getStyleClass().add("page");
        return content;
    }

    @Override
    public void activate() {
        subscriptions = desk.lastClose().subscribe(this::show);
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        sheets.close();
        cash.entry().clear();
    }

    private void show(@Nullable ZReport report) {
        lastClose.getChildren().clear();
        if (report != null) {
            lastClose.getChildren().add(new CloseCard(desk, report));
        }
    }

    private void open() {
        cash.amount()
                .ifPresentOrElse(
                        amount -> desk.act(new Command.OpenTill(amount), Place.WORK),
                        () -> desk.refuse(Place.WORK, desk.words().text("open.missing")));
    }
}
