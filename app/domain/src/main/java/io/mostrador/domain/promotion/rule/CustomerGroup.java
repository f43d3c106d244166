package io.mostrador.domain.promotion.rule;

/// A group of customers with prices of their own: staff, pensioners, members.
///
/// @param value 1 to 64 characters
public record CustomerGroup(String value) {
    public CustomerGroup {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not a customer group: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
