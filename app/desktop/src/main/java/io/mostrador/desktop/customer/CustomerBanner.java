package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.domain.customer.SaleCustomer;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Whose sale the open basket is, while it is somebody's: a wide key that opens the customer's sheet.
public final class CustomerBanner extends StackPane {
    private final Desk desk;
    private final CustomerParts parts;
    private final Key key;

    public CustomerBanner(Desk desk, CustomerSheets sheets) {
        this.desk = desk;
        this.parts = new CustomerParts(desk);
        this.key = new Key("customer-banner", "")
                .icon(MaterialDesignA.ACCOUNT_CHECK_OUTLINE)
                .look("key-list")
                .inline()
                .unfocused()
                .least(0, desk.sizes().touch())
                .does(sheets::open);
        getChildren().add(key);
        setMinHeight(USE_PREF_SIZE);
        show();
    }

    public Subscription follow() {
        return desk.state().subscribe(state -> show());
    }

    private void show() {
        SaleCustomer customer = CustomerSheets.attached(desk.state().get());
        setVisible(customer != null);
        setManaged(customer != null);
        if (customer != null) {
            key.setWord(customer.name());
            key.note(note(customer));
            key.setDetail(
                    desk.customers().find(customer.id()).map(parts::balance).orElse(""));
        }
    }

    private String note(SaleCustomer customer) {
        String identity = parts.identity(customer.identity());
        if (!customer.onReceipt()) {
            return identity;
        }
        String onReceipt = desk.words().text("customer.receipt.yes");
        return identity.isEmpty() ? onReceipt : identity + " · " + onReceipt;
    }
}
