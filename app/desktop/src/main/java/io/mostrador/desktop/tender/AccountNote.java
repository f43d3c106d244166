package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.customer.CustomerAccount;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whose account a sale is put on, and how much may still be put there.
final class AccountNote extends VBox {
    private final Desk desk;
    private final TenderViewModel tender;
    private final Label name = new Label();
    private final Label credit = new Label();

    AccountNote(Desk desk, TenderViewModel tender) {
        super(4);
        this.desk = desk;
        this.tender = tender;
        setId("tender-account");
        name.getStyleClass().addAll("sheet-name", "shop-text");
        credit.setId("tender-credit");
        credit.getStyleClass().add("body");
        for (Label label : new Label[] {name, credit}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(name, credit);
    }

    void show() {
        Optional<CustomerAccount> account = tender.account();
        name.setText(account.map(found -> found.customer().name()).orElse(""));
        credit.setText(account.map(this::credit).orElse(""));
    }

    private String credit(CustomerAccount account) {
        return account.hasCredit()
                ? desk.words()
                        .text(
                                "customer.available",
                                desk.money(account.available()),
                                desk.money(account.customer().creditLimit()))
                : desk.words().text("refusal.NO_CREDIT");
    }
}
