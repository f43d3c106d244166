package io.mostrador.domain.returns;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A completed sale as somebody sees it who brings goods back.
///
/// @param tillSessionId null for a sale of another till, of which only its receipt is known
/// @param isExchange goods came back with it, too
/// @param lines goods that went out
/// @param paid how it was paid, less change: only what came in, numbered as on the sale
public record ReturnableSale(
        SaleId id,
        ReceiptNumber receiptNumber,
        @Nullable TillSessionId tillSessionId,
        LocalDate businessDate,
        boolean isExchange,
        List<ReturnableLine> lines,
        List<TenderLine> paid) {
    public ReturnableSale {
        lines = List.copyOf(lines);
        paid = List.copyOf(paid);
    }

    /// @param returned what has come back before, by the number of the line
    public static ReturnableSale of(Sale sale, Map<Integer, Returned> returned) {
        return new ReturnableSale(
                sale.id(),
                sale.receiptNumber(),
                sale.tillSessionId(),
                sale.businessDate(),
                sale.activeLines().stream().anyMatch(SaleLine::isReturn),
                ReturnableLine.of(
                        sale.activeLines().stream()
                                .filter(line -> !line.isReturn())
                                .toList(),
                        new TaxEngine(sale.taxPolicy(), sale.total().currency()),
                        returned),
                paid(sale));
    }

    private static List<TenderLine> paid(Sale sale) {
        List<TenderLine> paid = new ArrayList<>();
        Money change = sale.changeDue();
        for (TenderLine tender : sale.tenders().reversed()) {
            Money kept = tender.amountTendered();
            if (tender.type().isCash() && kept.isPositive()) {
                Money back = kept.compareTo(change) < 0 ? kept : change;
                kept = kept.minus(back);
                change = change.minus(back);
            }
            if (kept.isPositive()) {
                // What was foreign cash goes back in the shop's own.
                paid.addFirst(
                        tender.type().isCash()
                                ? new TenderLine(tender.number(), TenderType.CASH, kept, null)
                                : new TenderLine(
                                        tender.number(), tender.type(), kept, tender.reference(), tender.detail()));
            }
        }
        return paid;
    }

    public Optional<ReturnableLine> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /// Whether the goods of a line were sold here.
    boolean isOriginOf(SaleLine back) {
        ReturnOrigin origin = back.origin();
        return origin != null && origin.saleId().equals(id);
    }

    /// What has been given back so far.
    Money refunded(Money zero) {
        return lines.stream().map(line -> line.returned().refund()).reduce(zero, Money::plus);
    }

    /// Whether all that was paid can go back the way it came without asking: a debt needs its customer, store
    /// credit a new code, and a gift card what is on it.
    public boolean isRefundableAlone() {
        return paid.stream()
                .noneMatch(part ->
                        part.type() == TenderType.ON_ACCOUNT || part.type().isStoredValue());
    }

    /// Whether anything can still come back.
    public boolean hasLeft() {
        return lines.stream().anyMatch(line -> !line.left().isZero());
    }

    /// What is left once goods in baskets count as well.
    ///
    /// @param waiting lines of baskets, of which those count that come back of this sale
    public ReturnableSale less(Iterable<SaleLine> waiting) {
        List<ReturnableLine> left = new ArrayList<>(lines);
        for (SaleLine back : waiting) {
            ReturnOrigin origin = back.origin();
            if (origin != null && isOriginOf(back) && !back.voided()) {
                left.replaceAll(line -> line.number() == origin.lineNumber() ? line.less(back) : line);
            }
        }
        return new ReturnableSale(id, receiptNumber, tillSessionId, businessDate, isExchange, left, paid);
    }

    /// What parts give back, each counted after what came back before.
    ///
    /// @param parts by the number of their line, one or more
    public Money refund(Map<Integer, Quantity> parts) {
        return parts.entrySet().stream()
                .map(part -> line(part.getKey()).orElseThrow().refund(part.getValue()))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /// What all that is left gives back; there is something left.
    public Money refund() {
        return lines.stream().map(ReturnableLine::refund).reduce(Money::plus).orElseThrow();
    }

    /// The line by which a part comes back.
    ///
    /// @param number the new line's
    /// @param lineNumber of one of the [#lines]
    /// @throws IllegalArgumentException when there is no such line, or not so much of it
    public SaleLine returnLine(int number, int lineNumber, Quantity part, How how) {
        ReturnableLine line = line(lineNumber).orElseThrow(() -> new IllegalArgumentException("no line " + lineNumber));
        ReturnOrigin origin = new ReturnOrigin(id, receiptNumber, lineNumber);
        return SaleLine.returning(
                number,
                line.sold(),
                part,
                line.refund(part),
                new LineReturn(
                        how.kind(),
                        origin,
                        how.reason(),
                        how.disposition(),
                        line.taxes(part).stream().map(Money::negated).toList()));
    }

    /// What is the same for all that comes back at once.
    public record How(LineReturn.Kind kind, ReturnReason reason, Disposition disposition) {}
}
