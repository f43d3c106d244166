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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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

    private final List<CashEntry> entries;
    private final StringProperty word;
    private final StringProperty figure;
    private final HBox countStep;
    private final HBox closeStep;
    private final Label warning = new Label();
    private int counting;
    private boolean sure;
    private Subscription subscriptions = Subscription.EMPTY;

    public CountView(Desk desk) {
        this(desk, entries(desk), new SimpleStringProperty(), new SimpleStringProperty());
    }

    private CountView(Desk desk, List<CashEntry> entries, StringProperty word, StringProperty figure) {
        super(
                desk,
                entries.getFirst().entry(),
                new Display(word, figure, entries.size() == 1 ? desk.currencySign() : "", "big-figure"),
                PadTools.accent("close-accept", desk.words().text("count.next")),
                new Key("pad-clear", desk.words().text("pad.clear"))
                        .look("key-tool")
                        .unfocused(),
                backKey(desk));
        this.entries = entries;
        this.word = word;
        this.figure = figure;
        this.countStep = step("1", "count.step.count");
        this.closeStep = step("2", "count.step.close");
        pad().accent().does(this::next);
        pad().wide().does(this::back);
        pad().first().does(() -> entries.get(counting).entry().clear());
        keys.bind(KeyCode.ESCAPE, pad().wide());
        sheets.setContent(content());
    }

    /// The shop's own currency first, then each that was taken.
    private static List<CashEntry> entries(Desk desk) {
        List<CashEntry> entries = new ArrayList<>();
        entries.add(new CashEntry(desk));
        if (desk.mode() instanceof Mode.CountingTill mode) {
            mode.till().totals().foreignCash().keySet().forEach(other -> entries.add(new CashEntry(desk, other)));
        }
        return entries;
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
        subscriptions = Subscription.combine(entries.stream()
                .map(cash -> cash.entry().text().subscribe(text -> ask(false)))
                .toArray(Subscription[]::new));
        count(0);
    }

    /// Shows which currency is being counted.
    private void count(int index) {
        counting = index;
        CashEntry cash = entries.get(index);
        word.set(
                entries.size() == 1
                        ? desk.words().text("count.cash")
                        : desk.words().text("count.cash.of", cash.currency().getCurrencyCode()));
        figure.bind(cash.shown());
        pad().setTarget(cash.entry());
    }

    @Override
    public void deactivate() {
        subscriptions.unsubscribe();
        sheets.close();
        entries.forEach(cash -> cash.entry().clear());
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
        if (entries.get(counting).amount().isEmpty()) {
            desk.refuse(Place.WORK, desk.words().text("count.missing"));
        } else if (counting < entries.size() - 1) {
            desk.notices().clear();
            count(counting + 1);
        } else if (!sure) {
            desk.notices().clear();
            ask(true);
        } else if (desk.mode() instanceof Mode.CountingTill mode) {
            close(mode, counted());
        }
    }

    private List<Money> counted() {
        return entries.stream().map(CashEntry::amount).flatMap(Optional::stream).toList();
    }

    /// @param counted the shop's own currency first
    private void close(Mode.CountingTill mode, List<Money> counted) {
        List<Money> foreign = counted.subList(1, counted.size());
        ZReport report = new ZReport(
                desk.state().get().nextZ(),
                mode.till().session(),
                mode.till().totals(),
                counted.getFirst(),
                desk.now(),
                mode.operator().id(),
                mode.operator().name(),
                foreign);
        desk.act(
                new Command.CloseTill(counted.getFirst(), foreign),
                Place.WORK,
                state -> desk.lastClose().set(report));
    }

    private void back() {
        if (sure) {
            ask(false);
        } else if (counting > 0) {
            count(counting - 1);
        } else {
            desk.act(new Command.CancelCount(), Place.WORK);
        }
    }
}
