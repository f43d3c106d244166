package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What has been handed over already; each can be given back.
final class TenderList extends ScrollPane {
    private final Desk desk;
    private final TenderViewModel tender;
    private final VBox rows = new VBox(4);

    TenderList(Desk desk, TenderViewModel tender) {
        this.desk = desk;
        this.tender = tender;
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        setFocusTraversable(false);
        getStyleClass().add("tender-list");
    }

    void show(Basket basket) {
        rows.getChildren().setAll(basket.tenders().stream().map(this::row).toList());
        setVvalue(1);
    }

    private HBox row(TenderLine line) {
        Label what = new Label(desk.words().of("tendertype", line.type()));
        what.getStyleClass().add("body");
        what.setMinWidth(Region.USE_PREF_SIZE);
        String slip = line.reference();
        String plain = slip == null ? "" : desk.words().text("tender.slip", slip);
        Label reference = new Label(
                switch (line.detail()) {
                    case ForeignCash foreign -> desk.foreignMoney(foreign.amount());
                    case StoredValueUse use
                    when use.code().kind() == StoredValueCode.Kind.GIFT_CARD ->
                        use.code().masked();
                    case StoredValueUse use -> use.code().toString();
                    case null -> plain;
                });
        reference.getStyleClass().add("note");
        HBox.setHgrow(reference, Priority.ALWAYS);
        reference.setMaxWidth(Double.MAX_VALUE);
        Label amount = new Label(desk.money(line.amountTendered()));
        amount.getStyleClass().addAll("line-amount", "figure");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Key back = new Key("tender-void-" + line.number(), desk.words().text("tender.void"))
                .look("key-small", "key-danger")
                .least(desk.sizes().touch(), desk.sizes().touch())
                .unfocused()
                .does(() -> tender.voidTender(line.number()));
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, what, reference, amount, back);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("tender-row");
        return row;
    }
}
