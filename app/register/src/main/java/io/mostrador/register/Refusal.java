package io.mostrador.register;

import java.util.List;

/// An expected "no", shown where the finger was, with what to do. Not an error: nothing was changed.
///
/// @param arguments texts for the message's places, such as the unknown code
public record Refusal(Reason reason, List<String> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Reason reason, String... arguments) {
        return new Refusal(reason, List.of(arguments));
    }

    /// Each has a sentence in the bundles (`refusal.UNKNOWN_CODE`).
    public enum Reason {
        WRONG_PIN,
        /// Too many wrong PINs; the argument is the seconds to wait.
        PIN_DELAYED,
        NOT_SIGNED_ON,
        ALREADY_SIGNED_ON,
        TILL_CLOSED,
        TILL_ALREADY_OPEN,
        /// No item has this code; the argument is the code.
        UNKNOWN_CODE,
        /// What came from the scanner cannot be a code.
        UNREADABLE_CODE,
        /// A code with a meaning was not sent whole, or was made wrong; the arguments are the
        /// [io.mostrador.domain.code.gs1.CodeFault], the field concerned and the position of the character.
        MALFORMED_CODE,
        /// A receipt, a coupon, a customer, a pallet.
        NOT_AN_ITEM,
        /// The expiry date in the code is before the business date; the argument is the date (ISO 8601).
        EXPIRED,
        /// A label says a weight, and the item is sold by the piece.
        NOT_SOLD_BY_WEIGHT,
        /// The price in the code is zero, in another currency, or finer than this currency.
        LABEL_PRICE_NOT_VALID,
        /// The store's country has no such tax; the argument is what the item names.
        TAX_UNKNOWN,
        QUANTITY_OUT_OF_RANGE,
        /// A piece cannot be sold in fractions.
        QUANTITY_NOT_WHOLE,
        NO_SUCH_LINE,
        /// More than the operator's role may take off; the argument is the largest percentage.
        DISCOUNT_ABOVE_LIMIT,
        NO_SUCH_DISCOUNT,
        BASKET_EMPTY,
        BASKET_NOT_EMPTY,
        BASKET_FULL,
        /// Tenders have been taken; give them back before the basket changes.
        TENDERS_TAKEN,
        SUSPENDED_BASKETS_WAIT,
        NO_SUCH_BASKET,
        AMOUNT_NOT_VALID,
        /// Change is only given on cash.
        NO_CHANGE_ON_TENDER,
        /// A card's slip, a voucher's number.
        TENDER_REFERENCE_MISSING,
        /// Too long, or it could be the number of a card.
        TENDER_REFERENCE_NOT_VALID,
        REFUND_ABOVE_BALANCE,
        /// Goods come back by their receipt, or without one by a manager, not by a negative quantity.
        RETURN_NEEDS_RECEIPT,
        /// No sale of this till has this receipt; the argument is what was typed.
        NO_SUCH_RECEIPT,
        /// The code of a receipt that was changed, or of a till that this one does not know.
        RECEIPT_NOT_VALID,
        /// The database cannot be read now, so nobody knows what came back before.
        SALES_NOT_READABLE,
        /// More than is left of a line; the arguments are the item, how much is left, and the receipt's number.
        RETURN_ABOVE_LEFT,
        /// Nothing was picked.
        RETURN_EMPTY,
        /// A line that comes back by its receipt stays as it was sold; void it and pick it again.
        RETURN_LINE_FIXED,
        /// The sale belongs to a session that is closed, or to another till.
        POST_VOID_TOO_LATE,
        /// Nothing is left to come back, or goods came back in the sale itself.
        POST_VOID_NOT_POSSIBLE,
        NO_SUCH_TENDER,
        NO_SUCH_SALE,
        /// The disk has no room for a new basket; the running one can be finished, and the till closed.
        STORAGE_FULL,
        /// The terminal is at it: wait for its answer, or cancel it.
        PAYMENT_RUNNING,
        /// Of what is due, an attempt may have been charged already: that much cannot be charged again.
        PAYMENT_IN_QUESTION,
        /// Attempts are in question or to be refunded; the till cannot be closed before.
        PAYMENTS_OPEN,
        NO_SUCH_PAYMENT,
        MANAGER_NEEDED,
        /// The act does not belong to what the register is doing now.
        NOT_NOW
    }
}
