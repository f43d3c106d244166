package io.mostrador.domain.people;

/// What an operator may do.
public enum Role {
    CASHIER(1_000),
    MANAGER(10_000);

    private final int mostDiscount;

    Role(int mostDiscount) {
        this.mostDiscount = mostDiscount;
    }

    /// The largest part of a price this person may take off, in hundredths of a percent.
    public int mostDiscount() {
        return mostDiscount;
    }
}
