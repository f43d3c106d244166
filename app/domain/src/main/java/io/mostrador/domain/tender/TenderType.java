package io.mostrador.domain.tender;

/// What the customer hands over. Cards, transfers and codes to be scanned are taken on a device of their own;
/// only a reference is typed, never a number of a card.
public enum TenderType {
    CASH,
    /// Notes of another currency, at the shop's rate; change is given in the shop's own.
    FOREIGN_CASH,
    CARD,
    /// A bank transfer, looked up in the bank's own screen.
    TRANSFER,
    /// The customer scans the shop's code with a wallet.
    QR,
    /// A paper voucher with a number, of the shop or of somebody who pays later.
    VOUCHER,
    /// Nothing yet: the customer of the sale owes it.
    ON_ACCOUNT,
    /// What the shop owes to whoever shows a code: issued when money would go out, used as money later.
    STORE_CREDIT,
    /// What somebody paid for before and whoever shows the card may spend; a refund may go onto one.
    GIFT_CARD;

    /// What goes into the till and is counted there; where small coins are gone, its sum is rounded.
    public boolean isCash() {
        return this == CASH || this == FOREIGN_CASH;
    }

    /// Taken from a code, or put on it.
    public boolean isStoredValue() {
        return this == STORE_CREDIT || this == GIFT_CARD;
    }

    /// Only on cash is change given, in the shop's currency.
    public boolean givesChange() {
        return isCash();
    }

    /// Whether a refund can be given in it: the shop's notes go out, not those of another currency.
    public boolean isRefundable() {
        return this != FOREIGN_CASH;
    }

    /// Whether something may be typed that names the tender elsewhere: a slip, a transfer, a voucher.
    public boolean hasReference() {
        return !isCash() && this != ON_ACCOUNT;
    }

    /// A card's slip and a voucher are kept in the till and counted by their numbers; a transfer and a wallet's
    /// payment are found by amount and time.
    public boolean needsReference() {
        return this == CARD || this == VOUCHER;
    }
}
