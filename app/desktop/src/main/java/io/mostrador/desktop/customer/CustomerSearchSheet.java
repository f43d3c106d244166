package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.FieldTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.register.customer.CustomerIndex;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Finds a customer by any part of what is known, a page at a time.
final class CustomerSearchSheet {
    private static final KeyCode[] CODES = {KeyCode.F1, KeyCode.F2, KeyCode.F3, KeyCode.F4, KeyCode.F5};

    private final Desk desk;
    private final CustomerSheets sheets;
    private final CustomerParts parts;
    private final TextField query;
    private final VBox found;
    private final Key previous;
    private final Key next;
    private int offset;

    CustomerSearchSheet(Desk desk, CustomerSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
        this.parts = new CustomerParts(desk);
        this.query = parts.field("customer-query", "customer.query", CustomerIndex.MAX_QUERY_LENGTH);
        this.found = new VBox(desk.sizes().gap());
        this.previous = paging(KeyCode.PAGE_UP, "PgUp", "customer-previous", -CODES.length);
        this.next = paging(KeyCode.PAGE_DOWN, "PgDn", "customer-next", CODES.length);
    }

    Sheet sheet() {
        previous.icon(MaterialDesignC.CHEVRON_LEFT);
        next.icon(MaterialDesignC.CHEVRON_RIGHT);
        query.textProperty().subscribe(text -> {
            offset = 0;
            show();
        });
        query.setOnAction(event -> first());
        Key register = parts.key(KeyCode.F9, "customer-new", desk.words().text("customer.new"))
                .icon(MaterialDesignA.ACCOUNT_PLUS_OUTLINE)
                .does(() -> sheets.register(query.getText()));
        double gap = desk.sizes().gap();
        return new Sheet(
                "sheet-customers",
                desk.words().text("customer.title"),
                new VBox(gap, query, found, new EqualRow(gap, previous, next), register),
                parts.keys(),
                query,
                new Sheet.PadUse(
                        new FieldTarget(query),
                        PadTools.accent("customer-choose", desk.words().text("customer.choose"))
                                .does(this::first)));
    }

    private Key paging(KeyCode code, String hint, String id, int by) {
        Key key = new Key(id, "")
                .hint(hint)
                .look("key-paging")
                .least(0, desk.sizes().touch())
                .does(() -> {
                    offset = Math.max(0, offset + by);
                    show();
                });
        parts.keys().bind(code, key);
        return key;
    }

    private List<CustomerAccount> page() {
        return desk.customers().search(query.getText(), offset, CODES.length + 1);
    }

    private void show() {
        List<CustomerAccount> page = page();
        found.getChildren().clear();
        for (int i = 0; i < CODES.length; i++) {
            parts.keys().unbind(CODES[i]);
            if (i < page.size()) {
                found.getChildren().add(row(i, page.get(i)));
            }
        }
        if (page.isEmpty()) {
            String none = query.getText().isBlank() ? "customer.none.yet" : "customer.none";
            found.getChildren().add(CustomerParts.label(desk.words().text(none), "body"));
        }
        boolean paged = offset > 0 || page.size() > CODES.length;
        for (Key key : List.of(previous, next)) {
            key.setVisible(paged);
            key.setManaged(paged);
        }
        previous.setDisable(offset == 0);
        next.setDisable(page.size() <= CODES.length);
    }

    private Key row(int index, CustomerAccount account) {
        Key key = parts.key(
                        CODES[index],
                        "customer-" + (index + 1),
                        account.customer().name())
                .note(parts.about(account.customer()))
                .does(() -> sheets.attach(account.customer().id()));
        key.setDetail(parts.balance(account));
        return key;
    }

    /// Enter takes the only one, or the first.
    private void first() {
        List<CustomerAccount> page = page();
        if (page.isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("customer.none"));
        } else {
            sheets.attach(page.getFirst().customer().id());
        }
    }
}
