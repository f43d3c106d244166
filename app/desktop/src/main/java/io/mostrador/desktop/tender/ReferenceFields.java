package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.PadTarget;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.TenderType;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What names a tender elsewhere (a terminal's slip, a transfer, a voucher), and how much was paid there. Never
/// a number of a card.
final class ReferenceFields extends VBox {
    private final Desk desk;
    private final TenderViewModel tender;
    private final ObjectProperty<PadTarget> target;
    private final TextField reference = new TextField();
    private final Label how = new Label();
    private final Key amount;
    private final PadTarget referenceTarget;

    ReferenceFields(Desk desk, TenderViewModel tender, ObjectProperty<PadTarget> target) {
        super(12);
        this.desk = desk;
        this.tender = tender;
        this.target = target;
        this.referenceTarget = new FieldTarget(reference);
        reference.setId("tender-reference");
        reference.getStyleClass().add("search-field");
        reference.setTextFormatter(TextLimit.of(StoredValueCode.MAX_LENGTH));
        reference.textProperty().bindBidirectional(tender.reference());
        reference.focusedProperty().subscribe(focused -> {
            if (focused) {
                target.set(referenceTarget);
            }
        });
        reference.setOnAction(event -> tender.accept());
        amount = new Key("tender-amount", desk.words().text("tender.amount"))
                .look("key-function")
                .least(desk.sizes().millimetres(40), desk.sizes().millimetres(14))
                .does(this::useAmount);
        how.getStyleClass().add("note");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(reference, Priority.ALWAYS);
        HBox fields = new HBox(desk.sizes().gap(), reference, amount);
        fields.setFillHeight(true);
        reference.setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(fields, how);
    }

    /// What to type, and what to look at before it is accepted.
    void ask(TenderType type) {
        reference.setPromptText(desk.words().of("tender.reference", type));
        reference.setVisible(!tender.issuesCode());
        reference.setManaged(!tender.issuesCode());
        how.setText(how(type));
    }

    private String how(TenderType type) {
        if (tender.goesToTerminal()) {
            return desk.words().text("tender.terminal");
        }
        if (type == TenderType.GIFT_CARD && tender.isRefund()) {
            return desk.words().text("tender.card.issue");
        }
        return tender.issuesCode()
                ? desk.words().text("tender.credit.issue")
                : desk.words().of("tender.how", type);
    }

    void focus() {
        reference.requestFocus();
    }

    void show() {
        amount.setDetail(tender.draft().map(desk::money).orElse(""));
        tender.left().ifPresent(left -> how.setText(desk.words().text("tender.credit.left", desk.money(left))));
    }

    /// From now on the pad types the amount.
    private void useAmount() {
        target.set(tender.entry());
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }
}
