package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxedDocument;
import io.mostrador.domain.tender.CashSettlement;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The open and changing sale. Immutable: every act gives a new basket.
///
/// @param lines in the order they came, voided ones included; without the discounts a person gave
/// @param discounts by the number of their line, [#WHOLE] for the one on all lines
/// @param promotions by the number of their line, what the shop's rules take off, as it was worked out for these
/// lines
/// @param tenders what has been handed over so far
public record Basket(
        BasketId id,
        SaleTerms terms,
        List<SaleLine> lines,
        Map<Integer, Discount> discounts,
        Map<Integer, List<PriceModifier>> promotions,
        List<TenderLine> tenders) {
    /// Stands where a line's number would, and means the whole basket.
    public static final int WHOLE = 0;

    /// More lines than any cart holds; keeps one sale's entry and receipt bounded.
    public static final int MAX_LINES = 2_000;

    public static final int MAX_TENDERS = 20;

    public Basket {
        lines = List.copyOf(lines);
        discounts = Collections.unmodifiableMap(new TreeMap<>(discounts));
        promotions = Map.copyOf(promotions);
        tenders = List.copyOf(tenders);
        if (lines.size() > MAX_LINES || tenders.size() > MAX_TENDERS) {
            throw new IllegalArgumentException("a basket holds at most 2000 lines and 20 tenders");
        }
    }

    public static Basket empty(BasketId id, SaleTerms terms) {
        return new Basket(id, terms, List.of(), Map.of(), Map.of(), List.of());
    }

    public Currency currency() {
        return terms.currency();
    }

    public Basket add(SaleLine line) {
        if (line.number() != nextLineNumber()) {
            throw new IllegalArgumentException("line " + line.number() + " is not the next one");
        }
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.add(line);
        return with(changed, discounts);
    }

    public Basket addAll(List<SaleLine> more) {
        Basket all = this;
        for (SaleLine line : more) {
            all = all.add(line);
        }
        return all;
    }

    public Basket withQuantity(int lineNumber, Quantity quantity) {
        return change(lineNumber, line -> line.withQuantity(quantity));
    }

    public Basket voidLine(int lineNumber) {
        return change(lineNumber, SaleLine::asVoided).withoutDiscount(lineNumber);
    }

    /// @param lineNumber of a line that counts, or [#WHOLE]; the discount takes the place of an earlier one
    public Basket discount(int lineNumber, Discount discount) {
        if (lineNumber != WHOLE) {
            openLine(lineNumber);
        }
        Map<Integer, Discount> changed = new TreeMap<>(discounts);
        changed.put(lineNumber, discount);
        return with(lines, changed);
    }

    /// @param newPromotions by the number of their line; they hold until the lines change
    public Basket withPromotions(Map<Integer, List<PriceModifier>> newPromotions) {
        return new Basket(id, terms, lines, discounts, newPromotions, tenders);
    }

    /// @param lineNumber of a line, or [#WHOLE]
    public Basket withoutDiscount(int lineNumber) {
        Map<Integer, Discount> changed = new TreeMap<>(discounts);
        changed.remove(lineNumber);
        return with(lines, changed);
    }

    public Basket tender(TenderLine tender) {
        if (tender.number() != nextTenderNumber()) {
            throw new IllegalArgumentException("tender " + tender.number() + " is not the next one");
        }
        List<TenderLine> changed = new ArrayList<>(tenders);
        changed.add(tender);
        return new Basket(id, terms, lines, discounts, promotions, changed);
    }

    public Basket voidTender(int tenderNumber) {
        return new Basket(
                id,
                terms,
                lines,
                discounts,
                promotions,
                tenders.stream()
                        .filter(tender -> tender.number() != tenderNumber)
                        .toList());
    }

    public int nextLineNumber() {
        return lines.size() + 1;
    }

    public int nextTenderNumber() {
        return tenders.isEmpty() ? 1 : tenders.getLast().number() + 1;
    }

    public Optional<SaleLine> line(int lineNumber) {
        return lineNumber < 1 || lineNumber > lines.size() ? Optional.empty() : Optional.of(lines.get(lineNumber - 1));
    }

    /// All lines with what rules and people took off their prices: those of the sale, were it completed now.
    public List<SaleLine> pricedLines() {
        if (promotions.isEmpty()) {
            return Pricing.price(lines, discounts);
        }
        List<SaleLine> promoted = new ArrayList<>();
        for (SaleLine line : lines) {
            SaleLine lower = line;
            for (PriceModifier modifier : promotions.getOrDefault(line.number(), List.of())) {
                lower = lower.with(modifier);
            }
            promoted.add(lower);
        }
        return Pricing.price(promoted, discounts);
    }

    /// The lines that count, in order, without discounts.
    public List<SaleLine> activeLines() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    /// Nothing in it that counts: no active line and no tender.
    public boolean isEmpty() {
        return tenders.isEmpty() && lines.stream().allMatch(SaleLine::voided);
    }

    /// What the active lines come to, taxes included; negative when goods come back.
    public Money total() {
        return terms.taxPolicy().prices() == PriceBasis.TAX_INCLUDED ? linesTotal() : taxed().gross();
    }

    /// The sum of the active lines: the total, or what it is before taxes where prices are without them.
    public Money linesTotal() {
        Money sum = Money.zero(currency());
        for (SaleLine line : pricedLines()) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }

    /// Net, taxes and gross of the active lines.
    public TaxedDocument taxed() {
        return terms.taxEngine()
                .calculate(pricedLines().stream()
                        .filter(line -> !line.voided())
                        .map(SaleLine::taxable)
                        .toList());
    }

    public Money amountTendered() {
        Money sum = Money.zero(currency());
        for (TenderLine tender : tenders) {
            sum = sum.plus(tender.amountTendered());
        }
        return sum;
    }

    /// What is still to be handed over, to the minor unit; negative when more was given than is due, or when a
    /// refund is due.
    public Money balanceDue() {
        return total().minus(amountTendered());
    }

    /// What the basket comes to in cash, rounded as the country does: other tenders pay to the minor unit.
    public CashSettlement cash() {
        Money others = Money.zero(currency());
        Money cash = Money.zero(currency());
        for (TenderLine tender : tenders) {
            if (tender.type() == TenderType.CASH) {
                cash = cash.plus(tender.amountTendered());
            } else {
                others = others.plus(tender.amountTendered());
            }
        }
        return terms.cashRounding().settle(total().minus(others), cash);
    }

    /// What is to be handed over, or given out when negative, if cash settles it all.
    public Money cashDue() {
        Money due = cash().dueInCash();
        Money cashTendered = cash().cashTendered();
        return terms.cashRounding().round(due).minus(cashTendered);
    }

    /// What still stands on the counter's side: the balance, or once cash has settled it, minus the change.
    public Money remaining() {
        return hasCash() && isSettled() ? cash().balanceDue() : balanceDue();
    }

    /// Whether what is due has been handed over, or what is owed has been given out.
    public boolean isSettled() {
        if (!hasCash()) {
            return balanceDue().isZero();
        }
        Money left = cash().balanceDue();
        return cash().dueInCash().isNegative() ? left.isZero() : !left.isPositive();
    }

    private boolean hasCash() {
        return tenders.stream().anyMatch(tender -> tender.type() == TenderType.CASH);
    }

    /// What cash rounding puts on the total or takes off, zero without cash.
    public Money rounding() {
        return hasCash() ? cash().roundingDifference() : Money.zero(currency());
    }

    /// The taxes of the active lines, by their codes.
    public List<TaxTotal> taxes() {
        return taxed().taxes().stream()
                .sorted(Comparator.comparing(total -> total.tax().code()))
                .toList();
    }

    private SaleLine openLine(int lineNumber) {
        return line(lineNumber)
                .filter(found -> !found.voided())
                .orElseThrow(() -> new IllegalArgumentException("no open line " + lineNumber));
    }

    private Basket change(int lineNumber, UnaryOperator<SaleLine> change) {
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.set(lineNumber - 1, change.apply(openLine(lineNumber)));
        return with(changed, discounts);
    }

    private Basket with(List<SaleLine> newLines, Map<Integer, Discount> newDiscounts) {
        Map<Integer, List<PriceModifier>> same = newLines.equals(lines) ? promotions : Map.of();
        return new Basket(id, terms, newLines, newDiscounts, same, tenders);
    }
}
