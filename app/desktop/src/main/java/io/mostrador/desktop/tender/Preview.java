package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.money.Money;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is being handed over and what would remain, before it is accepted.
final class Preview extends HBox {
    private static final PseudoClass CHANGE = PseudoClass.getPseudoClass("change");

    private final Desk desk;
    private final TenderViewModel tender;
    private final Label received = new Label();
    private final Label remainsWord = new Label();
    private final Label remains = new Label();
    private final VBox remainsBox;

    Preview(Desk desk, TenderViewModel tender) {
        super(desk.sizes().gap());
        this.desk = desk;
        this.tender = tender;
        Label receivedWord = new Label(desk.words().text("tender.received"));
        received.setId("tender-received");
        remains.setId("tender-remains");
        VBox receivedBox = box(receivedWord, received);
        remainsBox = box(remainsWord, remains);
        getChildren().addAll(receivedBox, remainsBox);
        getStyleClass().add("preview");
        setMinHeight(USE_PREF_SIZE);
    }

    void show() {
        Optional<Money> remaining = tender.remaining();
        received.setText(tender.draft().map(desk::money).orElse("–"));
        Money left = remaining.orElse(tender.due());
        boolean change = !tender.isRefund() && remaining.isPresent() && !left.isPositive();
        remainsWord.setText(desk.words().text(change ? "tender.change" : "tender.remains"));
        remains.setText(desk.money(left.abs()));
        remainsBox.pseudoClassStateChanged(CHANGE, change);
    }

    private static VBox box(Label word, Label figure) {
        word.getStyleClass().add("preview-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        figure.getStyleClass().addAll("preview-figure", "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(0, word, figure);
        box.getStyleClass().add("preview-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }
}
