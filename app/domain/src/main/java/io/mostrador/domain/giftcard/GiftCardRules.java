package io.mostrador.domain.giftcard;

import io.mostrador.domain.tender.Denominations;

/// What a shop allows with gift cards, in minor units of its currency.
///
/// @param leastMinor that is put on a card at once, from 1
/// @param mostMinor that is on a card, as far as the till knows; at least `leastMinor`
/// @param onTrustMinor that is taken once from a card the till does not know; zero: such a card is refused
public record GiftCardRules(long leastMinor, long mostMinor, long onTrustMinor) {
    /// Any amount, and no card that the till does not know.
    public static final GiftCardRules ANY_AMOUNT = new GiftCardRules(1, 999_999_999_999L, 0);

    private static final int NOTES_ON_A_CARD = 10;

    public GiftCardRules {
        if (leastMinor < 1 || mostMinor < leastMinor || onTrustMinor < 0) {
            throw new IllegalArgumentException(
                    "gift cards from " + leastMinor + " to " + mostMinor + ", on trust " + onTrustMinor);
        }
    }

    /// For a shop that says nothing: from the smallest note to ten of the largest, and no card that the till
    /// does
    /// not know.
    public static GiftCardRules usual(Denominations denominations) {
        return new GiftCardRules(
                denominations.notesMinor().getFirst(),
                denominations.notesMinor().getLast() * NOTES_ON_A_CARD,
                0);
    }
}
