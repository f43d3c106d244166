package io.mostrador.domain.promotion.rule;

/// The identity of a promotion rule in the tenant.
///
/// @param value 1 to 64 characters
public record PromotionId(String value) implements Comparable<PromotionId> {
    public PromotionId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("not a promotion id: " + value.length() + " characters");
        }
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
