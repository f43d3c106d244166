package io.mostrador.domain.invoice;

import java.math.BigDecimal;
import java.util.List;

/// A line of an invoice (BG-25), as the document has it.
///
/// @param id as the document names it (BT-126), for messages
/// @param quantity with any number of decimals, negative when goods come back (BT-129)
/// @param net what the document says the line makes without VAT (BT-131)
public record InvoiceLine(
        String id,
        BigDecimal quantity,
        ItemPrice price,
        List<AllowanceCharge> allowancesAndCharges,
        VatGroup vat,
        BigDecimal net) {
    public InvoiceLine {
        allowancesAndCharges = List.copyOf(allowancesAndCharges);
    }

    /// The price of so many units, without VAT.
    ///
    /// @param amount any number of decimals (BT-146)
    /// @param baseQuantity more than zero; the price is for so many (BT-149)
    public record ItemPrice(BigDecimal amount, BigDecimal baseQuantity) {
        public ItemPrice {
            if (baseQuantity.signum() <= 0) {
                throw new IllegalArgumentException(
                        "the price is for a quantity of " + baseQuantity.toPlainString() + " (BT-149)");
            }
        }

        /// The price of one.
        public static ItemPrice of(BigDecimal amount) {
            return new ItemPrice(amount, BigDecimal.ONE);
        }
    }
}
