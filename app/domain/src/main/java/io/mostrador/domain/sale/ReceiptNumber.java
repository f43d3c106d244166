package io.mostrador.domain.sale;

/// The number on the paper: the till's series and a number without gaps.
///
/// @param number from 1
public record ReceiptNumber(String series, long number) {
    public ReceiptNumber {
        if (number < 1) {
            throw new IllegalArgumentException("receipts are numbered from 1");
        }
    }

    /// `A1-00000042`
    @Override
    public String toString() {
        return series + "-" + "0".repeat(Math.max(0, 8 - Long.toString(number).length())) + number;
    }
}
