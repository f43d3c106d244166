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
        /// An item comes in variants, and none was said; the arguments are its code and its name.
        VARIANT_MISSING,
        /// Something has to be chosen of an item, and nobody was asked, or not as the item allows; the arguments
        /// are its code and its name.
        CHOICES_MISSING,
        /// For customers from a certain age on; the arguments are the age in years, the item and the last
        /// day on which such a customer may be born (ISO 8601).
        AGE_NOT_CONFIRMED,
        /// Each piece has a serial number; the argument is the item.
        SERIAL_MISSING,
        /// The argument is the number that is in the basket already.
        SERIAL_TWICE,
        /// Pieces with serial numbers are lines of their own.
        SERIAL_ONE_BY_ONE,
        /// Too long, or with signs that no line can carry.
        NOTE_NOT_VALID,
        /// The item of the deposit is not among the items; the arguments are the item sold and the
        /// deposit's code.
        DEPOSIT_UNKNOWN,
        /// A part of a bundle is not among the items, or cannot be a part; the arguments are the bundle and the
        /// part's code.
        BUNDLE_PART_UNKNOWN,
        /// A deposit goes with the line of what it is paid for.
        DEPOSIT_FOLLOWS,
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
        /// The item has no price of its own: somebody has to type one; the argument is its name.
        PRICE_MISSING,
        /// This item is never given away.
        PRICE_ZERO,
        /// Further from the price than the operator's role may go; the argument is the largest percentage down.
        PRICE_OUTSIDE_LIMIT,
        NO_SUCH_OVERRIDE,
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
        /// The shop has no rate for a currency; the argument is its code.
        NO_EXCHANGE_RATE,
        /// Money cannot go out this way.
        NO_REFUND_ON_TENDER,
        /// A card's slip, a voucher's number.
        TENDER_REFERENCE_MISSING,
        /// Too long, or it could be the number of a card.
        TENDER_REFERENCE_NOT_VALID,
        REFUND_ABOVE_BALANCE,
        /// What was scanned or typed is no code of a store credit.
        STORED_VALUE_CODE_NOT_VALID,
        /// Another till issued it, and only that one knows what is left; the argument is its series.
        STORED_VALUE_OF_OTHER_TILL,
        /// Nothing is left on the code, or it was never issued.
        STORED_VALUE_SPENT,
        /// More than is left on the code; the argument is what is.
        STORED_VALUE_BELOW_AMOUNT,
        /// The code is among the tenders already.
        STORED_VALUE_TAKEN,
        /// A gift card was scanned as if it were an item; the argument is its code, masked.
        GIFT_CARD_SCANNED,
        /// What was scanned or typed is no code of a gift card.
        GIFT_CARD_CODE_NOT_VALID,
        /// This till does not know the card, so it does not know what is left on it.
        GIFT_CARD_UNKNOWN,
        /// More than the shop lets a till take from a card it does not know; the argument is how much it may.
        GIFT_CARD_ABOVE_TRUST,
        /// Less than the shop puts on a card at once; the argument is the least.
        GIFT_CARD_BELOW_LEAST,
        /// More than may be on a card; the argument is how much may still be put on this one.
        GIFT_CARD_ABOVE_MOST,
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
        CUSTOMER_NAME_MISSING,
        /// A text is too long, or has characters that cannot be printed.
        CUSTOMER_TEXT_NOT_VALID,
        EMAIL_NOT_VALID,
        /// A typing mistake; the argument is the kind of number it looks like.
        IDENTITY_CHECK_WRONG,
        /// No identity number of this country; the argument is the kinds there are, may be empty.
        IDENTITY_UNKNOWN,
        /// Somebody has this identity number already; the argument is the name.
        CUSTOMER_KNOWN,
        NO_SUCH_CUSTOMER,
        /// The empty basket belongs to a customer; take the customer off before signing off.
        CUSTOMER_ATTACHED,
        /// Nobody would owe what is put on account.
        CUSTOMER_MISSING,
        /// Nothing is sold on account to this customer.
        NO_CREDIT,
        /// More than may still be put on account; the argument is how much may.
        CREDIT_LIMIT_REACHED,
        /// The act does not belong to what the register is doing now.
        NOT_NOW
    }
}
