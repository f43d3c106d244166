package io.mostrador.launcher.sold;

import io.mostrador.domain.sale.Sale;
import java.math.BigDecimal;

/// One completed sale as one place has it.
///
/// @param receiptNumber as on the paper, `A1-00000042`
public record SoldRow(long sequence, String saleId, String receiptNumber, long totalMinor) {
    private static final int FIELDS = 4;
    private static final int DECIMALS = 2;

    static SoldRow of(long sequence, Sale sale) {
        return new SoldRow(
                sequence,
                sale.id().toString(),
                sale.receiptNumber().toString(),
                sale.total().amountMinor());
    }

    /// @param line `sequence<TAB>sale_id<TAB>receipt_number<TAB>total`
    /// @throws IllegalArgumentException when it is none
    static SoldRow parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("no acknowledgement: " + line);
        }
        long minor = new BigDecimal(fields[3])
                .movePointRight(DECIMALS)
                .toBigIntegerExact()
                .longValueExact();
        return new SoldRow(Long.parseLong(fields[0]), fields[1], fields[2], minor);
    }

    /// The line [#parse] reads.
    String line() {
        String total = BigDecimal.valueOf(totalMinor, DECIMALS).toPlainString();
        return sequence + "\t" + saleId + "\t" + receiptNumber + "\t" + total;
    }
}
