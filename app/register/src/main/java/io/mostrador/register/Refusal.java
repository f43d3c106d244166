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
        /// A receipt, a customer, a pallet; the argument is the [io.mostrador.domain.code.Scanned.Kind].
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
        /// No promotion needs such a coupon; the argument is the code.
        COUPON_UNKNOWN,
        /// A sale has used it; the arguments are the code, when (local date and time, ISO 8601) and the receipt.
        COUPON_USED,
        /// The argument is the last date on which it held (ISO 8601).
        COUPON_EXPIRED,
        /// The same, or another for the same promotion; the argument is the code that is on the basket.
        COUPON_ON_SALE,
        /// A coupon is presented when the goods are in the basket.
        COUPON_NEEDS_ITEMS,
        NO_SUCH_COUPON,
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
