package io.mostrador.domain.tender;

/// What the customer hands over. Cards, transfers and codes to be scanned are taken on a device of their own;
/// only a reference is typed, never a number of a card.
public enum TenderType {
    CASH,
    CARD,
    /// A bank transfer, looked up in the bank's own screen.
    TRANSFER,
    /// The customer scans the shop's code with a wallet.
    QR,
    /// A paper voucher with a number, of the shop or of somebody who pays later.
    VOUCHER,
    /// Nothing yet: the customer of the sale owes it.
    ON_ACCOUNT;

    /// Only cash is given back.
    public boolean givesChange() {
        return this == CASH;
    }

    /// Whether something may be typed that names the tender elsewhere: a slip, a transfer, a voucher.
    public boolean hasReference() {
        return this != CASH && this != ON_ACCOUNT;
    }

    /// A card's slip and a voucher are kept in the till and counted by their numbers; a transfer and a wallet's
    /// payment are found by amount and time.
    public boolean needsReference() {
        return this == CARD || this == VOUCHER;
    }
}
