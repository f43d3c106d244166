package io.mostrador.printing.document;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.register.port.Forced;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the QR code of a receipt says: `MOSTRADOR1|A1-00000042|2026-11-21|1504200 ARS|1a2b3c4d|<sale id>`. The
/// total is in minor units.
///
/// @param shortHash of the journal entry, 8 hex digits
public record ReceiptCode(ReceiptNumber number, LocalDate businessDate, Money total, String shortHash, SaleId saleId) {
    private static final Pattern SHAPE = Pattern.compile("MOSTRADOR1\\|([A-Z0-9]{1,8})-(\\d{8,18})\\|"
            + "(\\d{4}-\\d\\d-\\d\\d)\\|(-?\\d{1,18}) ([A-Z]{3})\\|([0-9a-f]{8})\\|([0-9a-f-]{36})");

    public static ReceiptCode of(Sale sale, Forced entry) {
        return new ReceiptCode(sale.receiptNumber(), sale.businessDate(), sale.total(), entry.shortHash(), sale.id());
    }

    /// Reads a scanned code; empty when it is not one of ours.
    public static Optional<ReceiptCode> parse(String scanned) {
        Matcher fields = SHAPE.matcher(scanned);
        if (!fields.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReceiptCode(
                    new ReceiptNumber(fields.group(1), Long.parseLong(fields.group(2))),
                    LocalDate.parse(fields.group(3)),
                    Money.of(Long.parseLong(fields.group(4)), Currency.getInstance(fields.group(5))),
                    fields.group(6),
                    new SaleId(UUID.fromString(fields.group(7)))));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // Right shape, impossible content (month 13, unknown currency): somebody else's code.
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MOSTRADOR1|" + number + "|" + businessDate + "|" + total.amountMinor() + " "
                + total.currency().getCurrencyCode() + "|" + shortHash + "|" + saleId;
    }
}
