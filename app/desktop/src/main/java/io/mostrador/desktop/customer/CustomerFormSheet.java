package io.mostrador.desktop.customer;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.FocusTarget;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.LetterKeys;
import io.mostrador.desktop.part.PadTools;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.Role;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.RegisterState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Registers a customer or changes what is known of one. The name is enough; the register says what is wrong.
final class CustomerFormSheet {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MAX_IDENTITY_LENGTH = 40;
    private static final int MAX_GROUP_LENGTH = 64;
    private static final int MAX_AMOUNT_LENGTH = 18;

    private final Desk desk;
    private final CustomerSheets sheets;
    private final @Nullable CustomerId changed;
    private final CustomerParts parts;
    private final TextField name;
    private final TextField identity;
    private final TextField phone;
    private final TextField email;
    private final TextField group;
    private final TextField credit;
    private final TextField note;
    private boolean other;

    private CustomerFormSheet(Desk desk, CustomerSheets sheets, @Nullable CustomerId changed, CustomerDraft draft) {
        this.desk = desk;
        this.sheets = sheets;
        this.changed = changed;
        this.parts = new CustomerParts(desk);
        this.name = parts.field("customer-form-name", "customer.form.name", Customer.MAX_NAME_LENGTH);
        this.identity = parts.field("customer-form-identity", "customer.form.identity", MAX_IDENTITY_LENGTH);
        this.phone = parts.field("customer-form-phone", "customer.form.phone", Customer.MAX_PHONE_LENGTH);
        this.email = parts.field("customer-form-email", "customer.form.email", Customer.MAX_EMAIL_LENGTH);
        this.group = parts.field("customer-form-group", "customer.form.group", MAX_GROUP_LENGTH);
        this.credit = parts.field("customer-form-credit", "customer.form.credit", MAX_AMOUNT_LENGTH);
        this.note = parts.field("customer-form-note", "customer.form.note", Customer.MAX_NOTE_LENGTH);
        fill(draft);
    }

    /// @param typed what was looked for: with a digit it is a number, else a name
    static CustomerFormSheet ofNew(Desk desk, CustomerSheets sheets, String typed) {
        boolean number = typed.chars().anyMatch(Character::isDigit);
        CustomerDraft draft = new CustomerDraft(
                number ? "" : typed,
                number ? typed : "",
                false,
                "",
                "",
                "",
                desk.store().zero(),
                "");
        return new CustomerFormSheet(desk, sheets, null, draft);
    }

    static CustomerFormSheet of(Desk desk, CustomerSheets sheets, Customer customer) {
        return new CustomerFormSheet(desk, sheets, customer.id(), CustomerDraft.of(customer));
    }

    private void fill(CustomerDraft draft) {
        name.setText(draft.name());
        identity.setText(draft.identity());
        phone.setText(draft.phone());
        email.setText(draft.email());
        group.setText(draft.group());
        note.setText(draft.note());
        credit.setText(draft.creditLimit().isZero() ? "" : plain(draft.creditLimit()));
        credit.setDisable(!isManager());
        other = draft.otherIdentity();
    }

    /// As an amount is typed: without group separators.
    private String plain(Money money) {
        return desk.money(money).replace(String.valueOf(desk.store().format().groupSeparator()), "");
    }

    Sheet sheet() {
        Key otherDocument =
                parts.key(KeyCode.F1, "customer-form-other", desk.words().text("customer.form.other"));
        otherDocument.does(() -> {
            other = !other;
            show(otherDocument);
        });
        show(otherDocument);
        List<TextField> fields = List.of(name, identity, phone, email, group, credit, note);
        fields.forEach(field -> field.setOnAction(event -> save()));
        FocusTarget target = FocusTarget.of(identity, fields);
        VBox content = new VBox(
                desk.sizes().gap(),
                name,
                beside(identity, otherDocument),
                beside(phone, email),
                beside(group, credit),
                note,
                new LetterKeys(desk, target));
        Key save = PadTools.accent("customer-save", desk.words().text("customer.save"))
                .does(this::save);
        parts.keys().bind(KeyCode.F12, save);
        return new Sheet(
                "sheet-customer-form",
                desk.words().text(changed == null ? "customer.new" : "customer.change"),
                content,
                parts.keys(),
                name.getText().isEmpty() ? name : identity,
                new Sheet.PadUse(target, save));
    }

    private HBox beside(Region left, Region right) {
        for (Region each : List.of(left, right)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(0);
            each.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        }
        return new HBox(desk.sizes().gap(), left, right);
    }

    private void show(Key otherDocument) {
        otherDocument.pseudoClassStateChanged(SELECTED, other);
        identity.setPromptText(other ? desk.words().text("customer.document") : kinds());
    }

    /// `CUIT, DNI`: what people call the numbers of this country.
    private String kinds() {
        String kinds = CountryPack.of(desk.store().country()).identities().keySet().stream()
                .map(IdentityNumber::nameOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? desk.words().text("customer.form.identity") : kinds;
    }

    private void save() {
        Optional<Money> limit = credit.getText().isBlank()
                ? Optional.of(desk.store().zero())
                : desk.store()
                        .format()
                        .parse(credit.getText().strip(), desk.store().currency());
        if (limit.isEmpty()) {
            desk.refuse(Place.SHEET, desk.words().text("refusal.AMOUNT_NOT_VALID"));
            return;
        }
        CustomerDraft draft = new CustomerDraft(
                name.getText(),
                identity.getText(),
                other,
                phone.getText(),
                email.getText(),
                group.getText(),
                limit.get(),
                note.getText());
        desk.act(command(draft), Place.SHEET, this::saved);
    }

    private Command command(CustomerDraft draft) {
        CustomerId id = changed;
        return id == null ? new Command.RegisterCustomer(draft) : new Command.ChangeCustomer(id, draft);
    }

    /// A customer who was registered just now is the one at the counter; what was changed holds for the open
    /// basket too.
    private void saved(RegisterState state) {
        CustomerId id = changed;
        if (id != null) {
            sheets.attach(id);
        } else {
            desk.customers()
                    .newest()
                    .ifPresent(account -> sheets.attach(account.customer().id()));
        }
    }

    private boolean isManager() {
        return desk.mode() instanceof Mode.TillOpen open && open.operator().role() == Role.MANAGER;
    }
}
