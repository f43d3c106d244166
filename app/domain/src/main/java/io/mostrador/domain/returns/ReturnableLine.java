package io.mostrador.domain.returns;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Proration;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.TaxEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// A line that was sold, and what of it can still come back.
///
/// @param sold goods that went out and count
/// @param taxes what each of its taxes came to on the sale, in the order of [SaleLine#taxables()] and of their
/// taxes
/// @param returned so far, more than was sold where two tills did not know of each other
public record ReturnableLine(SaleLine sold, List<Money> taxes, Returned returned) {
    public ReturnableLine {
        taxes = List.copyOf(taxes);
        if (sold.isReturn() || sold.voided()) {
            throw new IllegalArgumentException("line " + sold.number() + " was not sold");
        }
    }

    /// The lines of a sale that went out.
    ///
    /// @param sold all of them, or the first
    /// @param engine that worked the sale's taxes out
    /// @param returned what has come back before, by the number of the line
    static List<ReturnableLine> of(List<SaleLine> sold, TaxEngine engine, Map<Integer, Returned> returned) {
        Returned nothing = Returned.nothing(engine.currency());
        Map<Integer, List<Money>> taxes = taxes(sold, engine);
        List<ReturnableLine> lines = new ArrayList<>();
        for (SaleLine line : sold) {
            lines.add(new ReturnableLine(
                    line, taxes.getOrDefault(line.number(), List.of()), returned.getOrDefault(line.number(), nothing)));
        }
        return lines;
    }

    /// By the number of the line. Bundles come last, because the receipt's code leaves them out: so who reads
    /// the code makes the same of the others.
    private static Map<Integer, List<Money>> taxes(List<SaleLine> sold, TaxEngine engine) {
        List<SaleLine> bundlesLast = sold.stream()
                .sorted(Comparator.comparing(line -> line.details().contents().isBundle()))
                .toList();
        Iterator<List<Money>> byLine = engine.byLine(bundlesLast.stream()
                        .flatMap(line -> line.taxables().stream())
                        .toList())
                .iterator();
        Map<Integer, List<Money>> taxes = new HashMap<>();
        for (SaleLine line : bundlesLast) {
            List<Money> ofLine = new ArrayList<>();
            line.taxables().forEach(part -> ofLine.addAll(byLine.next()));
            taxes.put(line.number(), ofLine);
        }
        return taxes;
    }

    public int number() {
        return sold.number();
    }

    /// How much of it can still come back, zero when all has.
    public Quantity left() {
        Quantity left = sold.quantity().plus(returned.quantity().negated());
        return left.isNegative() ? new Quantity(0) : left;
    }

    /// What is given back for the next part: its share of what was really paid, so that all parts, in whatever
    /// sizes, make what was paid for the line. Whatever was given back before, the last part makes it right.
    ///
    /// @param part more than zero, at most [#left]
    /// @throws IllegalArgumentException when it is not
    public Money refund(Quantity part) {
        if (part.isNegative() || part.isZero() || part.compareTo(left()) > 0) {
            throw new IllegalArgumentException(part + " of " + left() + " left of line " + number());
        }
        Quantity none = new Quantity(0);
        Money soFar = new Proration(sold.amount(), sold.quantity())
                .share(none, returned.quantity().plus(part));
        Money share = soFar.minus(returned.refund());
        return share.isNegative() ? Money.zero(share.currency()) : share;
    }

    /// What of each tax goes back with the next part: its share by quantity of what the tax was on the sale, so
    /// that all parts make that and none goes beyond it.
    ///
    /// @param part more than zero, at most [#left]
    List<Money> taxes(Quantity part) {
        return taxes.stream()
                .map(tax -> new Proration(tax, sold.quantity()).share(returned.quantity(), part))
                .toList();
    }

    /// What all that is left would give back.
    public Money refund() {
        return left().isZero() ? Money.zero(sold.unitPrice().currency()) : refund(left());
    }

    ReturnableLine less(SaleLine back) {
        return new ReturnableLine(sold, taxes, returned.plus(back));
    }
}
