package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.register.port.CustomerDealing;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a customer bought and paid at this till, newest first.
final class CustomerHistorySheet {
    private static final System.Logger LOG = System.getLogger(CustomerHistorySheet.class.getName());

    private final Desk desk;
    private final CustomerAccount account;
    private final CustomerParts parts;
    private final VBox rows;

    CustomerHistorySheet(Desk desk, CustomerAccount account) {
        this.desk = desk;
        this.account = account;
        this.parts = new CustomerParts(desk);
        this.rows = new VBox(desk.sizes().gap());
    }

    Sheet sheet() {
        rows.setId("customer-dealings");
        Label name = CustomerParts.label(account.customer().name(), "sheet-name");
        name.getStyleClass().add("shop-text");
        Label balance = CustomerParts.label(parts.balance(account), "body");
        // Nothing is lost with the returned future: what goes wrong is logged and told.
        var _ = desk.customerHistory()
                .of(account.customer().id())
                .whenComplete((dealings, error) -> FxThread.post(() -> {
                    if (error == null) {
                        show(dealings);
                    } else {
                        LOG.log(System.Logger.Level.ERROR, "a customer's history cannot be read", error);
                        tell("customer.history.fails");
                    }
                }));
        return Sheet.of(
                "sheet-customer-history",
                desk.words().text("customer.history"),
                new VBox(desk.sizes().gap(), name, balance, rows),
                parts.keys());
    }

    private void tell(String word) {
        rows.getChildren().setAll(CustomerParts.label(desk.words().text(word), "body"));
    }

    private void show(List<CustomerDealing> dealings) {
        if (dealings.isEmpty()) {
            tell("customer.history.none");
        } else {
            rows.getChildren().setAll(dealings.stream().map(this::row).toList());
        }
    }

    private VBox row(CustomerDealing dealing) {
        Label what = CustomerParts.label(what(dealing), "body");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label amount = new Label(desk.money(dealing.amount()));
        amount.getStyleClass().addAll("body", "figure");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, what, amount);
        line.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(2, line, CustomerParts.label(note(dealing), "note"));
    }

    private String what(CustomerDealing dealing) {
        ReceiptNumber receipt = dealing.receipt();
        return receipt == null
                ? desk.words().text("customer.history.payment")
                : desk.words().text("customer.history.sale", receipt);
    }

    private String note(CustomerDealing dealing) {
        ZonedDateTime then = dealing.at().atZone(desk.store().zone());
        String when = desk.words().date(then.toLocalDate()) + " "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(desk.words().locale())
                        .format(then);
        return dealing.onAccount().isZero()
                ? when
                : desk.words().text("customer.history.owed", when, desk.money(dealing.onAccount()));
    }
}
