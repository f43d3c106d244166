package io.mostrador.desktop.complete;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.CounterPart;
import io.mostrador.desktop.part.Figure;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.NoticeLine;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.PadTarget;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.Command;
import io.mostrador.register.status.PrinterStatus;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Left part when a sale is complete: the change due in the largest type, until the next scan or key.
public final class CompleteView implements CounterPart {
    /// A second tap on the accepting key, or a key held down, must not take the change out of sight.
    private static final Duration GUARD = Duration.millis(400);

    private final Desk desk;
    private final CompleteViewModel complete;
    private final PadEntry nextEntry;
    private final Keymap keys = new Keymap();
    private final FontIcon paperIcon = new FontIcon(MaterialDesignP.PRINTER);
    private final Label paperText = new Label();
    private final HBox paper = new HBox(12, paperIcon, paperText);
    private final Key next;
    private final Key times;
    private final Key code;
    private final VBox root = new VBox(16);
    private final PauseTransition guard = new PauseTransition(GUARD);
    private final StringBuilder typedAhead = new StringBuilder();
    private Subscription subscriptions = Subscription.EMPTY;

    /// @param nextEntry where digits go that already belong to the next sale
    public CompleteView(Desk desk, Sale sale, PadEntry nextEntry) {
        this.desk = desk;
        this.complete = new CompleteViewModel(desk, sale);
        this.nextEntry = nextEntry;
        this.next = new Key("next-sale", desk.words().text("complete.next"))
                .hint("F12")
                .look("key-accent", "key-guarded")
                .unfocused()
                .does(complete::next);
        this.times = tool("pad-times", "pad.times", "*");
        this.code = tool("pad-code", "pad.code", "Enter");
        keys.bind(KeyCode.F12, next);
        build();
    }

    /// Whether this is the screen of `sale`.
    public boolean shows(Sale sale) {
        return complete.sale().id().equals(sale.id());
    }

    private Key tool(String id, String word, String hint) {
        return new Key(id, desk.words().text(word))
                .hint(hint)
                .look("key-tool")
                .unfocused()
                .does(() -> nextWith(""));
    }

    private void build() {
        String what =
                complete.isCredit() ? "complete.credit" : complete.isRefund() ? "complete.refund" : "complete.change";
        Label word = new Label(desk.words().text(what));
        word.getStyleClass().add("change-word");
        Label sign = new Label(desk.currencySign());
        sign.getStyleClass().add("change-sign");
        Figure change = new Figure("change-figure", HPos.CENTER);
        change.setText(complete.change());
        change.setId("change-due");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        HBox amount = new HBox(12, sign, change);
        amount.setAlignment(Pos.BASELINE_CENTER);
        VBox middle = new VBox(4, word, amount, tenders());
        middle.setAlignment(Pos.CENTER);
        VBox.setVgrow(middle, Priority.ALWAYS);

        paperText.getStyleClass().add("body");
        paperText.setWrapText(true);
        paperText.setMinHeight(Region.USE_PREF_SIZE);
        paperText.setId("receipt-state");
        paper.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(paper, Priority.ALWAYS);
        Key copy = new Key("receipt-copy", desk.words().text("complete.copy"))
                .icon(MaterialDesignP.PRINTER)
                .hint("F4")
                .look("key-function")
                .least(desk.sizes().millimetres(34), desk.sizes().millimetres(14))
                .does(complete::copy);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        keys.bind(KeyCode.F4, copy);
        HBox foot = new HBox(16, paper, copy);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("complete-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(middle, foot);
        card.getStyleClass().add("complete-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        root.getChildren().addAll(card, new NoticeLine(desk, Place.WORK));
        root.setId("complete");
        root.getStyleClass().add("complete");
    }

    /// How it was paid, in one line, and the receipt's number.
    private Label tenders() {
        StringBuilder text = new StringBuilder();
        for (TenderLine line : complete.sale().tenders()) {
            text.append(desk.words().of("tendertype", line.type()))
                    .append(' ')
                    .append(desk.money(line.amountTendered()))
                    .append("  ·  ");
        }
        text.append(desk.words().text("complete.receipt", complete.sale().receiptNumber()));
        Label label = new Label(text.toString());
        label.getStyleClass().addAll("complete-note", "figure");
        label.setWrapText(true);
        label.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        return label;
    }

    @Override
    public void activate() {
        subscriptions = desk.printer().subscribe(this::showPaper);
        next.setDisable(true);
        guard.setOnFinished(end -> next.setDisable(false));
        guard.playFromStart();
    }

    @Override
    public void deactivate() {
        guard.stop();
        subscriptions.unsubscribe();
    }

    private void showPaper(PrinterStatus status) {
        CompleteViewModel.Receipt receipt = complete.receipt(status);
        paperText.setText(receipt.text());
        paperIcon.setIconCode(
                switch (receipt.paper()) {
                    case WORKING -> MaterialDesignP.PRINTER;
                    case DONE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                    case LOOK -> MaterialDesignA.ALERT_OUTLINE;
                });
        paper.getStyleClass().setAll("paper", "paper-" + receipt.paper().name().toLowerCase(Locale.ROOT));
    }

    /// The next sale begins, and what was typed belongs to it.
    private void nextWith(String typed) {
        if (guard.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            typedAhead.append(typed);
            complete.next(() -> nextEntry.type(typedAhead.toString()));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public Keymap keys() {
        return keys;
    }

    @Override
    public ObservableValue<PadTarget> target() {
        return new SimpleObjectProperty<>(new PadTarget() {
            @Override
            public void type(String typed) {
                nextWith(typed);
            }

            @Override
            public void erase() {
                nextWith("");
            }

            @Override
            public void clear() {
                nextWith("");
            }
        });
    }

    @Override
    public ObservableValue<String> chip() {
        return new SimpleStringProperty("");
    }

    @Override
    public Key firstTool() {
        return times;
    }

    @Override
    public Key wideTool() {
        return code;
    }

    @Override
    public Key accent() {
        return next;
    }

    @Override
    public void scanned(String text) {
        desk.act(new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED), Place.BASKET);
    }

    @Override
    public boolean typed(String character) {
        if (PadEntry.takes(character.charAt(0))) {
            return false;
        }
        nextWith("");
        return true;
    }

    /// Keys that type something come as characters.
    @Override
    public boolean pressed(KeyCode code) {
        boolean typesNothing = code.isFunctionKey()
                || code.isNavigationKey()
                || code == KeyCode.ENTER
                || code == KeyCode.ESCAPE
                || code == KeyCode.BACK_SPACE;
        if (typesNothing) {
            nextWith("");
        }
        return typesNothing;
    }
}
