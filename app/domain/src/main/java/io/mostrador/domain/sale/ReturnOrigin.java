package io.mostrador.domain.sale;

/// The line of a completed sale that goods were sold on.
///
/// @param receiptNumber as it stands on the customer's paper
/// @param lineNumber 1-based
public record ReturnOrigin(SaleId saleId, ReceiptNumber receiptNumber, int lineNumber) {
    public ReturnOrigin {
        if (lineNumber < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
    }
}
