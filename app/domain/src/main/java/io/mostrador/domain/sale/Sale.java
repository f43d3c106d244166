package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tax.TaxLine;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A completed sale: immutable, paid to the cent. The constructor refuses one whose sums do not agree:
/// lines = total = tax groups, and tenders - change = total + rounding.
///
/// @param businessDate the trading date of the open till session, not the calendar date
/// @param operatorName as it was then, for the receipt
/// @param lines voided ones included, as a trace
/// @param rounding what cash rounding put on the total or took off: no sale and no tax
/// @param changeDue cash given back, never negative
public record Sale(
        SaleId id,
        ReceiptNumber receiptNumber,
        TillSessionId tillSessionId,
        LocalDate businessDate,
        Instant completedAt,
        ZoneId zone,
        OperatorId operatorId,
        String operatorName,
        List<SaleLine> lines,
        List<TaxLine> taxLines,
        List<TenderLine> tenders,
        Money total,
        Money rounding,
        Money changeDue) {
    public Sale {
        lines = List.copyOf(lines);
        taxLines = List.copyOf(taxLines);
        tenders = List.copyOf(tenders);
        requireEqual("lines", sum(lines.stream().map(SaleLine::amount).toList(), total), total);
        requireEqual("tax groups", sum(taxLines.stream().map(TaxLine::gross).toList(), total), total);
        Money tendered = sum(tenders.stream().map(TenderLine::amountTendered).toList(), total);
        requireEqual("tenders less change", tendered.minus(changeDue), total.plus(rounding));
        if (changeDue.isNegative()) {
            throw new IllegalArgumentException("change cannot be negative: " + changeDue);
        }
    }

    /// Turns a fully tendered basket into the sale.
    ///
    /// @throws IllegalArgumentException when money is still due, or when change would be given on something else
    /// than cash
    public static Sale complete(Basket basket, Completion completion) {
        if (!basket.isSettled()) {
            throw new IllegalArgumentException("still due: " + basket.balanceDue());
        }
        return new Sale(
                new SaleId(basket.id().value()),
                completion.receiptNumber(),
                completion.tillSessionId(),
                completion.businessDate(),
                completion.completedAt(),
                completion.zone(),
                completion.operatorId(),
                completion.operatorName(),
                basket.pricedLines(),
                basket.taxLines(),
                basket.tenders(),
                basket.total(),
                basket.rounding(),
                basket.remaining().negated());
    }

    /// The circumstances of a completion: number, when, where, who.
    public record Completion(
            ReceiptNumber receiptNumber,
            TillSessionId tillSessionId,
            LocalDate businessDate,
            Instant completedAt,
            ZoneId zone,
            OperatorId operatorId,
            String operatorName) {}

    /// What the lines' modifiers took off, negative or zero where goods went out.
    public Money modified() {
        return sum(lines.stream().map(SaleLine::modified).toList(), total);
    }

    public List<SaleLine> activeLines() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    /// More came back than went out: money was refunded.
    public boolean isReturn() {
        return total.isNegative()
                || (total.isZero()
                        && activeLines().stream().allMatch(SaleLine::isReturn)
                        && !activeLines().isEmpty());
    }

    /// What came back counts for, negative or zero.
    public Money returned() {
        return sum(
                activeLines().stream()
                        .filter(SaleLine::isReturn)
                        .map(SaleLine::amount)
                        .toList(),
                total);
    }

    /// It reverses a completed sale.
    public boolean isPostVoid() {
        return activeLines().stream()
                .map(SaleLine::returned)
                .anyMatch(returned -> returned != null && returned.kind() == LineReturn.Kind.POST_VOID);
    }

    /// What stays in the till of a tender type: handed over, less the change for cash.
    public Money kept(TenderType type) {
        Money sum = Money.zero(total.currency());
        for (TenderLine tender : tenders) {
            if (tender.type() == type) {
                sum = sum.plus(tender.amountTendered());
            }
        }
        return type == TenderType.CASH ? sum.minus(changeDue) : sum;
    }

    private static Money sum(List<Money> amounts, Money like) {
        return amounts.stream().reduce(Money.zero(like.currency()), Money::plus);
    }

    private static void requireEqual(String what, Money actual, Money expected) {
        if (!actual.equals(expected)) {
            throw new IllegalArgumentException(what + " make " + actual + ", not " + expected);
        }
    }
}
