package io.mostrador.domain.returns;

import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tender.TenderLine;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// A ticket as bytes, as few as can be: version, sale (16 bytes), till's mark (4), series, number, day, currency,
/// tenders, the taxes there are, lines. Numbers are variable in length, seven bits a byte, the lowest first; texts have
/// their length
/// before them.
final class TicketWriter {
    static final int VERSION = 1;
    /// Days are counted from here.
    static final long FIRST_DAY = 20_000;

    static final int KILOGRAM = 1;
    static final int WHOLE = 2;
    static final int DIGITS = 4;
    static final int DISCOUNTED = 8;
    /// The number follows on the line before.
    static final int NEXT = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static byte[] bytes(ReceiptTicket ticket) {
        TicketWriter writer = new TicketWriter();
        writer.write(ticket);
        return writer.bytes.toByteArray();
    }

    private void write(ReceiptTicket ticket) {
        bytes.write(VERSION);
        UUID id = ticket.saleId().value();
        bytes.writeBytes(ByteBuffer.allocate(20)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(ticket.tillMark())
                .array());
        text(ticket.receiptNumber().series());
        number(ticket.receiptNumber().number());
        number(ticket.businessDate().toEpochDay() - FIRST_DAY);
        text(ticket.currency().getCurrencyCode());
        number(ticket.isExchange() ? 1 : 0);
        number(ticket.leftOut());
        // Of store credit the code would have to be told, and a new one is made anyway.
        List<TenderLine> paid =
                ticket.paid().stream().filter(tender -> tender.detail() == null).toList();
        number(paid.size());
        paid.forEach(this::tender);
        List<TaxCodes> taxes =
                ticket.lines().stream().map(TicketLine::taxes).distinct().toList();
        number(taxes.size());
        taxes.forEach(codes -> text(codes.toString()));
        number(ticket.lines().size());
        int before = 0;
        for (TicketLine line : ticket.lines()) {
            line(line, before, taxes.indexOf(line.taxes()));
            before = line.number();
        }
    }

    private void tender(TenderLine tender) {
        text(tender.type().name());
        number(tender.amountTendered().amountMinor());
    }

    private void line(TicketLine line, int before, int taxes) {
        String code = line.code().value();
        long discount = line.off().amountMinor();
        boolean digits = isNumber(code);
        boolean whole = line.quantity().isWhole();
        boolean next = line.number() == before + 1;
        bytes.write((line.unit() == UnitOfMeasure.KILOGRAM ? KILOGRAM : 0)
                | (whole ? WHOLE : 0)
                | (digits ? DIGITS : 0)
                | (discount == 0 ? 0 : DISCOUNTED)
                | (next ? NEXT : 0));
        if (!next) {
            number(line.number());
        }
        if (digits) {
            number(Long.parseLong(code));
        } else {
            text(code);
        }
        number(
                whole
                        ? line.quantity().thousandths() / Quantity.THOUSANDTHS_PER_UNIT
                        : line.quantity().thousandths());
        number(line.unitPrice().amountMinor());
        number(taxes);
        if (discount != 0) {
            number(discount);
        }
    }

    /// Whether nothing is lost when it is written as a number.
    private static boolean isNumber(String code) {
        return code.length() <= 18 && code.chars().allMatch(c -> c >= '0' && c <= '9') && code.charAt(0) != '0';
    }

    /// @param value never negative
    private void number(long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private void text(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        number(ascii.length);
        bytes.writeBytes(ascii);
    }
}
