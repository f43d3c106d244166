package io.mostrador.domain.item;

/// The item's identity in the shop. An imported item takes its code, so that a second import finds it again.
///
/// @param value 1 to 64 characters
public record ItemId(String value) {
    public ItemId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not an item id: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
