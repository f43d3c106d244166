package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.Figure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderType;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is being handed over and what would remain, before it is accepted.
final class Preview extends StackPane {
    private static final PseudoClass CHANGE = PseudoClass.getPseudoClass("change");

    private final Desk desk;
    private final TenderViewModel tender;
    private final Label receivedWord = new Label();
    private final Figure received = new Figure("preview-figure", HPos.LEFT);
    private final Label remainsWord = new Label();
    private final Figure remains = new Figure("preview-figure", HPos.LEFT);
    private final VBox remainsBox;

    Preview(Desk desk, TenderViewModel tender) {
        this.desk = desk;
        this.tender = tender;
        received.setId("tender-received");
        remains.setId("tender-remains");
        VBox receivedBox = box(receivedWord, received);
        remainsBox = box(remainsWord, remains);
        getChildren().add(new EqualRow(desk.sizes().gap(), receivedBox, remainsBox));
        getStyleClass().add("preview");
        setMinHeight(USE_PREF_SIZE);
    }

    void show() {
        Optional<Money> remaining = tender.remaining();
        boolean foreign = tender.foreign().get() != null;
        received.setText(tender.handedOver()
                .map(amount -> foreign ? desk.foreignMoney(amount) : desk.money(amount))
                .orElse("–"));
        TenderType type = tender.type().get();
        boolean rounded =
                remaining.isEmpty() && type.isCash() && !tender.dueInCash().equals(tender.due());
        Money left = remaining.orElse(rounded ? tender.dueInCash() : tender.due());
        boolean change = type.givesChange() && !tender.isRefund() && remaining.isPresent() && !left.isPositive();
        receivedWord.setText(desk.words().of("tender.received", type));
        remainsWord.setText(
                desk.words().text(change ? "tender.change" : rounded ? "tender.remains.rounded" : "tender.remains"));
        remains.setText(desk.money(left.abs()));
        remainsBox.pseudoClassStateChanged(CHANGE, change);
    }

    private static VBox box(Label word, Figure figure) {
        word.getStyleClass().add("preview-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(0, word, figure);
        box.getStyleClass().add("preview-box");
        return box;
    }
}
