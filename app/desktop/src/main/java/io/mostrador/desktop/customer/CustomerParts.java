package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.TextLimit;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.money.Money;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// What the customers' sheets are made of.
///
/// @param keys of the keyboard while the sheet is open
record CustomerParts(Desk desk, Keymap keys) {
    CustomerParts(Desk desk) {
        this(desk, new Keymap());
    }

    /// A wide key of a list, with its key of the keyboard.
    Key key(KeyCode code, String id, String word) {
        Key key = new Key(id, word)
                .hint(code.getName())
                .look("key-list")
                .inline()
                .least(0, desk.sizes().millimetres(14));
        keys.bind(code, key);
        return key;
    }

    TextField field(String id, String prompt, int mostCharacters) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(desk.words().text(prompt));
        field.setTextFormatter(TextLimit.of(mostCharacters));
        field.getStyleClass().add("search-field");
        return field;
    }

    static Label label(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        label.setWrapText(true);
        return label;
    }

    /// Identity number and phone, as far as they are known.
    String about(Customer customer) {
        return Stream.of(identity(customer.identity()), customer.phone())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String identity(@Nullable IdentityNumber identity) {
        if (identity == null) {
            return "";
        }
        String kind =
                identity.isOther() ? desk.words().text("customer.document") : IdentityNumber.nameOf(identity.kind());
        return kind + " " + identity.number();
    }

    /// What is owed, or what the shop owes; empty where nothing is.
    String balance(CustomerAccount account) {
        Money balance = account.balance();
        if (balance.isZero()) {
            return "";
        }
        return desk.words()
                .text(balance.isNegative() ? "customer.in.favour" : "customer.owes", desk.money(balance.abs()));
    }
}
