package io.mostrador.desktop.people;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.people.Operator;
import io.mostrador.register.Command;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Who signs on, and the PIN being typed. The PIN is only ever shown as dots.
final class SignOnViewModel {
    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 6;

    private final Desk desk;
    private final PadEntry pin;
    private final ReadOnlyObjectWrapper<@Nullable Operator> chosen = new ReadOnlyObjectWrapper<>();

    SignOnViewModel(Desk desk) {
        this.desk = desk;
        this.pin = new PadEntry(MOST_DIGITS, 0, desk.store().format().decimalSeparator());
    }

    PadEntry pin() {
        return pin;
    }

    /// A dot for a digit, a ring for each of the four that are needed.
    ObservableValue<String> dots() {
        return pin.text().map(text -> {
            int missing = Math.max(0, LEAST_DIGITS - text.length());
            return String.join(
                    " ", "●".repeat(text.length()).concat("○".repeat(missing)).split(""));
        });
    }

    /// What stands above the dots.
    ObservableValue<String> whose() {
        return Bindings.createStringBinding(
                () -> {
                    Operator operator = chosen.get();
                    return operator == null
                            ? desk.words().text("signon.pin")
                            : desk.words().text("signon.pin.of", operator.name());
                },
                chosen);
    }

    ReadOnlyObjectProperty<@Nullable Operator> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Operator operator) {
        desk.notices().clear();
        pin.clear();
        chosen.set(operator);
    }

    /// Where only one person works, nobody has to be chosen.
    void chooseOnlyOne() {
        List<Operator> operators = desk.state().get().operators();
        if (operators.size() == 1) {
            chosen.set(operators.getFirst());
        }
    }

    void enter() {
        Operator operator = chosen.get();
        String typed = pin.text().get();
        if (operator == null) {
            desk.refuse(Place.WORK, desk.words().text("signon.who"));
        } else if (typed.length() < LEAST_DIGITS) {
            desk.refuse(Place.WORK, desk.words().text("signon.short"));
        } else {
            pin.clear();
            desk.act(new Command.SignOn(operator.id(), typed), Place.WORK);
        }
    }

    void forget() {
        pin.clear();
        chosen.set(null);
    }
}
