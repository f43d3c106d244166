package io.mostrador.domain.tender;

/// What the customer hands over. A card is taken on a stand-alone terminal; only its reference is typed, never a
/// number of the card.
public enum TenderType {
    CASH,
    CARD
}
