package io.mostrador.domain.sale;

import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A completed sale: immutable, paid to the cent. The constructor refuses one whose sums do not agree:
/// lines = total, or lines + taxes = total where prices are without tax, and tenders - change = total +
/// rounding.
///
/// @param businessDate the trading date of the open till session, not the calendar date
/// @param operatorName as it was then, for the receipt
/// @param lines voided ones included, as a trace
/// @param taxPolicy by which the taxes were worked out
/// @param taxes each tax once, by code
/// @param rounding what cash rounding put on the total or took off: no sale and no tax
/// @param changeDue cash given back, never negative
/// @param customer whose sale it is, null for somebody unknown; never null with a tender on account
/// @param coupons those that were used
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
        TaxPolicy taxPolicy,
        List<TaxTotal> taxes,
        List<TenderLine> tenders,
        Money total,
        Money rounding,
        Money changeDue,
        @Nullable SaleCustomer customer,
        List<RedeemedCoupon> coupons) {
    public Sale {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        coupons = List.copyOf(coupons);
        boolean included = taxPolicy.prices() == PriceBasis.TAX_INCLUDED;
        Money due = included ? total : total.minus(TaxTotal.sum(taxes, total.currency()));
        requireEqual("lines", sum(lines.stream().map(SaleLine::amount).toList(), total), due);
        requireTaxesOf(lines, taxes);
        Money tendered = sum(tenders.stream().map(TenderLine::amountTendered).toList(), total);
        requireEqual("tenders less change", tendered.minus(changeDue), total.plus(rounding));
        if (changeDue.isNegative()) {
            throw new IllegalArgumentException("change cannot be negative: " + changeDue);
        }
        if (customer == null && tenders.stream().anyMatch(tender -> tender.type() == TenderType.ON_ACCOUNT)) {
            throw new IllegalArgumentException("nobody owes what is on account");
        }
    }

    /// Turns a fully tendered basket into the sale.
    ///
    /// @throws IllegalArgumentException when money is still due, or when change would be given on something else
    /// than cash
    public static Sale complete(Basket basket, Completion completion) {
        Balance balance = basket.balance();
        if (!balance.isSettled()) {
            throw new IllegalArgumentException("still due: " + balance.due());
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
                basket.terms().taxPolicy(),
                basket.taxes(),
                basket.tenders(),
                balance.total(),
                balance.rounding(),
                balance.remaining().negated(),
                basket.customer(),
                basket.redeemedCoupons());
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

    /// All taxes together.
    public Money tax() {
        return TaxTotal.sum(taxes, total.currency());
    }

    /// The total without its taxes.
    public Money net() {
        return total.minus(tax());
    }

    /// What the lines make: the total, or the net where prices are without tax.
    public Money linesTotal() {
        return taxPolicy.prices() == PriceBasis.TAX_INCLUDED ? total : net();
    }

    public List<SaleLine> activeLines() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    /// Those that no line that counts carries, each once.
    public List<Tax> taxesOfVoidedLines() {
        Set<Tax> counted = taxes.stream().map(TaxTotal::tax).collect(Collectors.toSet());
        return lines.stream()
                .flatMap(line -> line.taxes().stream())
                .filter(tax -> !counted.contains(tax))
                .distinct()
                .toList();
    }

    /// More came back than went out: money was refunded.
    public boolean isReturn() {
        return total.isNegative()
                || (total.isZero()
                        && activeLines().stream().allMatch(SaleLine::isReturn)
                        && !activeLines().isEmpty());
    }

    /// What came back counts for with its taxes, negative or zero.
    public Money returned() {
        List<SaleLine> active = activeLines();
        List<SaleLine> back = active.stream().filter(SaleLine::isReturn).toList();
        if (back.isEmpty()) {
            return Money.zero(total.currency());
        }
        if (back.size() == active.size()) {
            return total;
        }
        return new TaxEngine(taxPolicy, total.currency())
                .calculate(back.stream().map(SaleLine::taxable).toList())
                .gross();
    }

    /// It reverses a completed sale.
    public boolean isPostVoid() {
        return activeLines().stream()
                .map(SaleLine::returned)
                .anyMatch(returned -> returned != null && returned.kind() == LineReturn.Kind.POST_VOID);
    }

    /// What stays in the till of a tender type, in the shop's currency: handed over, less the change for cash.
    /// Change for foreign cash makes the shop's own cash less.
    public Money kept(TenderType type) {
        Money sum = Money.zero(total.currency());
        for (TenderLine tender : tenders) {
            if (tender.type() == type) {
                sum = sum.plus(tender.amountTendered());
            }
        }
        return type == TenderType.CASH ? sum.minus(changeDue) : sum;
    }

    /// The cash of other currencies, each in itself.
    public List<Money> foreignCash() {
        return tenders.stream()
                .map(TenderLine::foreign)
                .filter(Objects::nonNull)
                .map(ForeignCash::amount)
                .toList();
    }

    /// The codes that were issued or used, with what is left on them.
    public List<StoredValueUse> storedValues() {
        return tenders.stream()
                .map(TenderLine::storedValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void requireTaxesOf(List<SaleLine> lines, List<TaxTotal> taxes) {
        Set<Tax> onLines = new HashSet<>();
        lines.stream().filter(line -> !line.voided()).forEach(line -> onLines.addAll(line.taxes()));
        Set<Tax> summed = taxes.stream().map(TaxTotal::tax).collect(Collectors.toSet());
        if (!summed.equals(onLines) || summed.size() < taxes.size()) {
            throw new IllegalArgumentException("lines with taxes " + onLines + ", but sums of " + summed);
        }
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
