package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.EqualRow;
import io.mostrador.desktop.part.FocusTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Takes money for what was sold on account.
final class AccountPaymentSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MAX_AMOUNT_LENGTH = 18;

    private final Desk desk;
    private final CustomerSheets sheets;
    private final CustomerAccount account;
    private final CustomerParts parts;
    private final TextField amount;
    private final TextField reference;
    private final Label after = CustomerParts.label("", "body");
    private final Map<TenderType, Key> methods = new EnumMap<>(TenderType.class);
    private final ObjectProperty<TenderType> type = new SimpleObjectProperty<>(TenderType.CASH);

    AccountPaymentSheet(Desk desk, CustomerSheets sheets, CustomerAccount account) {
        this.desk = desk;
        this.sheets = sheets;
        this.account = account;
        this.parts = new CustomerParts(desk);
        this.amount = parts.field("account-amount", "account.amount", MAX_AMOUNT_LENGTH);
        this.reference = parts.field("account-reference", "account.reference", TenderLine.MAX_REFERENCE_LENGTH);
    }

    Sheet sheet() {
        Label name = CustomerParts.label(account.customer().name(), "sheet-name");
        name.getStyleClass().add("shop-text");
        Label balance = CustomerParts.label(balance(account), "sheet-amount");
        after.setId("account-after");
        double gap = desk.sizes().gap();
        VBox content = new VBox(
                gap,
                name,
                balance,
                amount,
                new EqualRow(gap, method(TenderType.CASH, KeyCode.F1), method(TenderType.CARD, KeyCode.F2)),
                new EqualRow(
                        gap,
                        method(TenderType.TRANSFER, KeyCode.F3),
                        method(TenderType.QR, KeyCode.F4),
                        method(TenderType.VOUCHER, KeyCode.F5)),
                reference,
                after);
        Key take = PadTools.accent("account-accept", desk.words().text("account.accept"))
                .does(this::pay);
        parts.keys().bind(KeyCode.F12, take);
        amount.textProperty().subscribe(text -> show(take));
        type.subscribe(this::choose);
        List.of(amount, reference).forEach(field -> field.setOnAction(event -> pay()));
        return new Sheet(
                "sheet-account",
                desk.words().text("account.title"),
                content,
                parts.keys(),
                amount,
                new Sheet.PadUse(FocusTarget.of(amount, List.of(amount, reference)), take));
    }

    private Key method(TenderType method, KeyCode code) {
        Key key = new Key(
                        "account-" + method.name().toLowerCase(Locale.ROOT),
                        desk.words().of("tendertype", method))
                .hint(code.getName())
                .look("key-method")
                .unfocused()
                .least(0, desk.sizes().touch())
                .does(() -> type.set(method));
        parts.keys().bind(code, key);
        methods.put(method, key);
        return key;
    }

    private void choose(TenderType chosen) {
        methods.forEach((method, key) -> key.pseudoClassStateChanged(SELECTED, method == chosen));
        reference.setVisible(chosen.hasReference());
        reference.setManaged(chosen.hasReference());
        if (chosen.hasReference()) {
            reference.setPromptText(desk.words().of("tender.reference", chosen));
            if (!amount.getText().isEmpty()) {
                reference.requestFocus();
            }
        } else {
            amount.requestFocus();
        }
    }

    private String balance(CustomerAccount of) {
        String owed = parts.balance(of);
        return owed.isEmpty() ? desk.words().text("account.nothing") : owed;
    }

    private Optional<Money> typed() {
        return desk.store()
                .format()
                .parse(amount.getText().strip(), desk.store().currency())
                .filter(Money::isPositive);
    }

    /// What would be owed after it.
    private void show(Key take) {
        Optional<Money> paid = typed();
        take.setDetail(paid.map(desk::money).orElse(""));
        after.setText(paid.map(money -> desk.words().text("account.after", balance(account.plus(money.negated()))))
                .orElse(""));
    }

    private void pay() {
        Optional<Money> paid = typed();
        if (paid.isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("account.missing"));
            return;
        }
        desk.act(
                new Command.PayAccount(account.customer().id(), type.get(), paid.get(), reference.getText()),
                Place.SHEET,
                state -> sheets.paid());
    }
}
