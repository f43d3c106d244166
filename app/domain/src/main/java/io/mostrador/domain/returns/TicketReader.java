package io.mostrador.domain.returns;

import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads what [TicketWriter] writes.
final class TicketReader {
    private static final int MOST_NUMBER_BYTES = 9;
    private static final int MOST_TEXT_BYTES = TaxCodes.MAX_LENGTH;
    private static final int MOST_LINES = 200;

    private final ByteBuffer bytes;

    private TicketReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// Empty for bytes that are no ticket of this version, however they came to be.
    static Optional<ReceiptTicket> read(byte[] content) {
        try {
            TicketReader reader = new TicketReader(ByteBuffer.wrap(content));
            return reader.bytes.get() == TicketWriter.VERSION ? Optional.of(reader.ticket()) : Optional.empty();
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | DateTimeException e) {
            // Cut off, or numbers that no sale has.
            return Optional.empty();
        }
    }

    private ReceiptTicket ticket() {
        SaleId saleId = new SaleId(new UUID(bytes.getLong(), bytes.getLong()));
        int mark = bytes.getInt();
        ReceiptNumber number = new ReceiptNumber(text(), number());
        LocalDate day = LocalDate.ofEpochDay(TicketWriter.FIRST_DAY + number());
        Currency currency = Currency.getInstance(text());
        boolean exchange = number() == 1;
        int leftOut = count();
        List<TenderLine> paid = paid(currency);
        List<TicketLine> lines = lines(currency);
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes too many");
        }
        return new ReceiptTicket(saleId, number, mark, day, currency, exchange, lines, leftOut, paid);
    }

    private List<TenderLine> paid(Currency currency) {
        List<TenderLine> paid = new ArrayList<>();
        int count = count();
        while (paid.size() < count) {
            TenderType type = TenderType.valueOf(text());
            paid.add(new TenderLine(paid.size() + 1, type, Money.of(number(), currency), null));
        }
        return paid;
    }

    private List<TicketLine> lines(Currency currency) {
        List<TaxCodes> taxes = new ArrayList<>();
        int different = count();
        while (taxes.size() < different) {
            taxes.add(TaxCodes.parse(text()));
        }
        List<TicketLine> lines = new ArrayList<>();
        int count = count();
        int before = 0;
        while (lines.size() < count) {
            TicketLine line = line(currency, before, taxes);
            before = line.number();
            lines.add(line);
        }
        return lines;
    }

    private TicketLine line(Currency currency, int before, List<TaxCodes> taxes) {
        int flags = bytes.get();
        int number = (flags & TicketWriter.NEXT) != 0 ? before + 1 : Math.toIntExact(number());
        String code = (flags & TicketWriter.DIGITS) != 0 ? Long.toString(number()) : text();
        long quantity = number();
        long thousandths = (flags & TicketWriter.WHOLE) != 0
                ? Math.multiplyExact(quantity, Quantity.THOUSANDTHS_PER_UNIT)
                : quantity;
        Money price = Money.of(number(), currency);
        TaxCodes codes = taxes.get(count());
        long off = (flags & TicketWriter.DISCOUNTED) != 0 ? number() : 0;
        return new TicketLine(
                number,
                new ScanCode(code),
                (flags & TicketWriter.KILOGRAM) != 0 ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.EACH,
                new Quantity(thousandths),
                price,
                codes,
                Money.of(off, currency));
    }

    private int count() {
        long count = number();
        if (count > MOST_LINES) {
            throw new IllegalArgumentException("too many: " + count);
        }
        return (int) count;
    }

    private long number() {
        long value = 0;
        for (int i = 0; i < MOST_NUMBER_BYTES; i++) {
            int next = bytes.get();
            value |= (long) (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    private String text() {
        long length = number();
        if (length > MOST_TEXT_BYTES) {
            throw new IllegalArgumentException("a text of " + length);
        }
        byte[] ascii = new byte[(int) length];
        bytes.get(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
