package io.mostrador.desktop.part;

import io.mostrador.domain.store.StoreProfile;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A number being typed on the pad, as text: digits and at most one decimal separator.
public final class PadEntry implements PadTarget {
    private static final int MAX_AMOUNT_DIGITS = 10;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final int maxDigits;
    private final int maxDecimals;
    private final char separator;

    /// @param maxDigits before the separator
    /// @param maxDecimals after it; 0 for none
    /// @param separator of the shop's country
    public PadEntry(int maxDigits, int maxDecimals, char separator) {
        this.maxDigits = maxDigits;
        this.maxDecimals = maxDecimals;
        this.separator = separator;
    }

    /// For an amount in the store's currency.
    public static PadEntry ofMoney(StoreProfile store) {
        return new PadEntry(
                MAX_AMOUNT_DIGITS,
                store.currency().getDefaultFractionDigits(),
                store.format().decimalSeparator());
    }

    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return text.get().isEmpty();
    }

    @Override
    public void type(String typed) {
        typed.chars().forEach(c -> add((char) c));
    }

    @Override
    public void erase() {
        String now = text.get();
        text.set(now.isEmpty() ? now : now.substring(0, now.length() - 1));
    }

    @Override
    public void clear() {
        text.set("");
    }

    /// Whether a character is one the pad knows.
    public static boolean takes(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    }

    private void add(char c) {
        String now = text.get();
        int point = now.indexOf(separator);
        if (c == ',' || c == '.') {
            if (point < 0 && maxDecimals > 0) {
                text.set((now.isEmpty() ? "0" : now) + separator);
            }
        } else if (c >= '0' && c <= '9') {
            boolean room = point < 0 ? now.length() < maxDigits : now.length() - point <= maxDecimals;
            if (room) {
                text.set(now + c);
            }
        }
    }
}
