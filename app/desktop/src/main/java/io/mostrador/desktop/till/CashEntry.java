package io.mostrador.desktop.till;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.money.Money;
import java.util.Currency;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// An amount of cash being typed.
final class CashEntry {
    private static final int MAX_DIGITS = 11;

    private final Desk desk;
    private final Currency currency;
    private final PadEntry entry;

    /// Of the shop's own currency.
    CashEntry(Desk desk) {
        this(desk, desk.store().currency());
    }

    CashEntry(Desk desk, Currency currency) {
        this.desk = desk;
        this.currency = currency;
        this.entry = new PadEntry(
                MAX_DIGITS,
                currency.getDefaultFractionDigits(),
                desk.store().format().decimalSeparator());
    }

    Currency currency() {
        return currency;
    }

    PadEntry entry() {
        return entry;
    }

    /// Empty when nothing is typed.
    Optional<Money> amount() {
        return desk.store().format().parse(entry.text().get(), currency);
    }

    /// As it is typed, with groups while it is whole.
    ObservableValue<String> shown() {
        return entry.text().map(text -> {
            boolean whole = text.chars().allMatch(Character::isDigit);
            return text.isEmpty() ? "0" : whole ? amount().map(desk::shortMoney).orElse(text) : text;
        });
    }
}
