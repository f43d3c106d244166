package io.mostrador.desktop.till;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.PadScreen;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Counting the till: what is in it, and nothing of what should be in it. The second press closes; that cannot be
/// undone.
public final class CountView extends PadScreen {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final CashEntry cash;
    private final HBox countStep;
    private final HBox closeStep;
    private final Label warning = new Label();
    private boolean sure;
    private Subscription subscriptions = Subscription.EMPTY;

    public CountView(Desk desk) {
        this(desk, new CashEntry(desk));
    }

    private CountView(Desk desk, CashEntry cash) {
        super(
                desk,
                cash.entry(),
                Display.amount(desk, "count.cash", cash.shown()),
                PadTools.accent("close-accept", desk.words().text("count.next")),
                PadTools.clear(desk, cash.entry()),
                backKey(desk));
        this.cash = cash;
        this.countStep = step("1", "count.step.count");
        this.closeStep = step("2", "count.step.close");
        pad().accent().does(this::next);
        pad().wide().does(this::back);
        keys.bind(KeyCode.ESCAPE, pad().wide());
        sheets.setContent(content());
    }

    private static Key backKey(Desk desk) {
        return new Key("count-back", desk.words().text("key.back"))
                .icon(MaterialDesignC.CHEVRON_LEFT)
                .hint("Esc")
                .look("key-tool")
                .unfocused();
    }

    private Region content() {
        Label title = new Label(desk.words().text("count.title"));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        warning.getStyleClass().add("warn-line");
        warning.setWrapText(true);
        for (Label label : new Label[] {title, warning}) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        VBox content = new VBox(16, title, countStep, closeStep, warning);
        content.setId("count-screen");
        content.getStyleClass().add("page");
        return content;
    }

    private HBox step(String number, String key) {
        Label mark = new Label(number);
        mark.getStyleClass().add("step-number");
        mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label text = new Label(desk.words().text(key));
        text.getStyleClass().add("step-text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox step = new HBox(16, mark, text);
        step.setAlignment(Pos.CENTER_LEFT);
        step.getStyleClass().add("step");
        return step;
    }

    @Override
    public void activate() {
        subscriptions = cash.entry().text().subscribe(text -> ask(false));
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        sheets.close();
        cash.entry().clear();
    }

    /// Shows whether the next press of the accent key closes.
    private void ask(boolean nowSure) {
        sure = nowSure;
        long number = desk.state().get().nextZ();
        pad().accent()
                .setWord(
                        sure
                                ? desk.words().text("count.close", number)
                                : desk.words().text("count.next"));
        countStep.pseudoClassStateChanged(NOW, !sure);
        closeStep.pseudoClassStateChanged(NOW, sure);
        warning.setText(desk.words().text("count.sure", number));
        warning.setVisible(sure);
    }

    private void next() {
        Optional<Money> counted = cash.amount();
        if (counted.isEmpty()) {
            desk.refuse(Place.WORK, desk.words().text("count.missing"));
        } else if (!sure) {
            desk.notices().clear();
            ask(true);
        } else if (desk.mode() instanceof Mode.CountingTill counting) {
            ZReport report = new ZReport(
                    desk.state().get().nextZ(),
                    counting.till().session(),
                    counting.till().totals(),
                    counted.get(),
                    desk.now(),
                    counting.operator().id(),
                    counting.operator().name());
            desk.act(
                    new Command.CloseTill(counted.get()),
                    Place.WORK,
                    state -> desk.lastClose().set(report));
        }
    }

    private void back() {
        if (sure) {
            ask(false);
        } else {
            desk.act(new Command.CancelCount(), Place.WORK);
        }
    }
}
