package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxLine;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The open and changing sale. Immutable: every act gives a new basket.
///
/// @param lines in the order they came, voided ones included
/// @param tenders what has been handed over so far
public record Basket(BasketId id, Currency currency, List<SaleLine> lines, List<TenderLine> tenders) {
    /// More lines than any cart holds; keeps one sale's entry and receipt bounded.
    public static final int MAX_LINES = 2_000;

    public static final int MAX_TENDERS = 20;

    public Basket {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        if (lines.size() > MAX_LINES || tenders.size() > MAX_TENDERS) {
            throw new IllegalArgumentException("a basket holds at most 2000 lines and 20 tenders");
        }
    }

    public static Basket empty(BasketId id, Currency currency) {
        return new Basket(id, currency, List.of(), List.of());
    }

    public Basket add(SaleLine line) {
        if (line.number() != nextLineNumber()) {
            throw new IllegalArgumentException("line " + line.number() + " is not the next one");
        }
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.add(line);
        return new Basket(id, currency, changed, tenders);
    }

    public Basket withQuantity(int lineNumber, Quantity quantity) {
        return change(lineNumber, line -> line.withQuantity(quantity));
    }

    public Basket voidLine(int lineNumber) {
        return change(lineNumber, SaleLine::asVoided);
    }

    public Basket tender(TenderLine tender) {
        if (tender.number() != nextTenderNumber()) {
            throw new IllegalArgumentException("tender " + tender.number() + " is not the next one");
        }
        List<TenderLine> changed = new ArrayList<>(tenders);
        changed.add(tender);
        return new Basket(id, currency, lines, changed);
    }

    public Basket voidTender(int tenderNumber) {
        return new Basket(
                id,
                currency,
                lines,
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

    /// The lines that count, in order.
    public List<SaleLine> activeLines() {
        return lines.stream().filter(line -> !line.voided()).toList();
    }

    /// Nothing in it that counts: no active line and no tender.
    public boolean isEmpty() {
        return tenders.isEmpty() && lines.stream().allMatch(SaleLine::voided);
    }

    /// The sum of the active lines, tax included; negative when goods come back.
    public Money total() {
        Money sum = Money.zero(currency);
        for (SaleLine line : lines) {
            sum = sum.plus(line.extendedAmount());
        }
        return sum;
    }

    public Money amountTendered() {
        Money sum = Money.zero(currency);
        for (TenderLine tender : tenders) {
            sum = sum.plus(tender.amountTendered());
        }
        return sum;
    }

    /// What is still to be handed over; negative when more was given than is due, or when a refund is due.
    public Money balanceDue() {
        return total().minus(amountTendered());
    }

    /// The tax contained in the total, a line a rate, lowest rate first.
    public List<TaxLine> taxLines() {
        Map<TaxRate, Money> grossByRate = new TreeMap<>();
        for (SaleLine line : activeLines()) {
            grossByRate.merge(line.taxRate(), line.extendedAmount(), Money::plus);
        }
        return grossByRate.entrySet().stream()
                .map(group -> TaxLine.containedIn(group.getValue(), group.getKey()))
                .toList();
    }

    private Basket change(int lineNumber, UnaryOperator<SaleLine> change) {
        SaleLine line = line(lineNumber)
                .filter(found -> !found.voided())
                .orElseThrow(() -> new IllegalArgumentException("no open line " + lineNumber));
        List<SaleLine> changed = new ArrayList<>(lines);
        changed.set(lineNumber - 1, change.apply(line));
        return new Basket(id, currency, changed, tenders);
    }
}
