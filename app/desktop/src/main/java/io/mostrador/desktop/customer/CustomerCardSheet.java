package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.SaleCustomer;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The customer of the open basket: what is known and owed, and what can be done.
final class CustomerCardSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Desk desk;
    private final CustomerSheets sheets;
    private final CustomerAccount account;
    private final SaleCustomer attached;
    private final CustomerParts parts;

    CustomerCardSheet(Desk desk, CustomerSheets sheets, CustomerAccount account, SaleCustomer attached) {
        this.desk = desk;
        this.sheets = sheets;
        this.account = account;
        this.attached = attached;
        this.parts = new CustomerParts(desk);
    }

    Sheet sheet() {
        VBox content = new VBox(desk.sizes().gap());
        add(content, "customer-name", account.customer().name(), "sheet-name");
        add(content, "customer-about", parts.about(account.customer()), "body");
        add(content, "customer-more", more(), "note");
        add(content, "customer-note", account.customer().note(), "note");
        add(content, "customer-credit", credit(), "sheet-name");
        content.getChildren()
                .addAll(
                        onReceipt(),
                        act(KeyCode.F2, "customer.change")
                                .icon(MaterialDesignP.PENCIL_OUTLINE)
                                .does(() -> sheets.change(account)),
                        act(KeyCode.F3, "customer.history")
                                .icon(MaterialDesignH.HISTORY)
                                .does(() -> sheets.history(account)),
                        act(KeyCode.F4, "customer.pay")
                                .icon(MaterialDesignC.CASH_PLUS)
                                .does(() -> sheets.pay(account)),
                        act(KeyCode.F5, "customer.other")
                                .icon(MaterialDesignA.ACCOUNT_SEARCH_OUTLINE)
                                .does(sheets::search),
                        act(KeyCode.F8, "customer.detach")
                                .icon(MaterialDesignA.ACCOUNT_REMOVE_OUTLINE)
                                .look("key-danger")
                                .does(sheets::detach));
        return Sheet.of("sheet-customer", desk.words().text("customer.title"), content, parts.keys());
    }

    private Key onReceipt() {
        boolean wanted = attached.onReceipt();
        Key key = act(KeyCode.F1, "customer.receipt")
                .icon(MaterialDesignT.TEXT_BOX_OUTLINE)
                .note(desk.words().text(wanted ? "customer.receipt.yes" : "customer.receipt.no"))
                .does(() -> sheets.onReceipt(attached.id(), !wanted));
        key.pseudoClassStateChanged(SELECTED, wanted);
        return key;
    }

    private Key act(KeyCode code, String word) {
        return parts.key(code, word.replace('.', '-'), desk.words().text(word));
    }

    private String more() {
        Customer customer = account.customer();
        var group = customer.group();
        String email = customer.email();
        if (group == null) {
            return email;
        }
        String named = desk.words().text("customer.in.group", group);
        return email.isEmpty() ? named : email + " · " + named;
    }

    /// What is owed at this till, and what may still be.
    private String credit() {
        String balance = parts.balance(account);
        if (!account.hasCredit()) {
            return balance;
        }
        String available = desk.words()
                .text(
                        "customer.available",
                        desk.money(account.available()),
                        desk.money(account.customer().creditLimit()));
        return balance.isEmpty() ? available : balance + "\n" + available;
    }

    private static void add(VBox content, String id, String text, String look) {
        if (!text.isEmpty()) {
            var label = CustomerParts.label(text, look);
            label.setId(id);
            content.getChildren().add(label);
        }
    }
}
