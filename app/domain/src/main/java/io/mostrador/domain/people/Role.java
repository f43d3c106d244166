package io.mostrador.domain.people;

/// What an operator may do.
public enum Role {
    CASHIER(1_000, false),
    MANAGER(10_000, true);

    private final int mostDiscount;
    private final boolean raisesPrices;

    Role(int mostDiscount, boolean raisesPrices) {
        this.mostDiscount = mostDiscount;
        this.raisesPrices = raisesPrices;
    }

    /// The largest part of a price this person may take off, in hundredths of a percent.
    public int mostDiscount() {
        return mostDiscount;
    }

    /// Whether this person may ask more for something than its price.
    public boolean raisesPrices() {
        return raisesPrices;
    }
}
