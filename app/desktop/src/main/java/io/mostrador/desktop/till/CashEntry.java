package io.mostrador.desktop.till;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.money.Money;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// An amount of cash being typed.
final class CashEntry {
    private static final int MAX_DIGITS = 11;

    private final Desk desk;
    private final PadEntry entry;

    CashEntry(Desk desk) {
        this.desk = desk;
        this.entry = new PadEntry(
                MAX_DIGITS,
                desk.store().currency().getDefaultFractionDigits(),
                desk.store().format().decimalSeparator());
    }

    PadEntry entry() {
        return entry;
    }

    /// Empty when nothing is typed.
    Optional<Money> amount() {
        return desk.store().format().parse(entry.text().get(), desk.store().currency());
    }

    /// As it is typed, with groups while it is whole.
    ObservableValue<String> shown() {
        return entry.text().map(text -> {
            boolean whole = text.chars().allMatch(Character::isDigit);
            return text.isEmpty() ? "0" : whole ? amount().map(desk::shortMoney).orElse(text) : text;
        });
    }
}
