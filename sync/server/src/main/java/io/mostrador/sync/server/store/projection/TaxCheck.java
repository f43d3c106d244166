package io.mostrador.sync.server.store.projection;

import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxableLine;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Works the taxes of a sale out again, with the meanings and the policy it brings along, and compares.
final class TaxCheck {
    /// Minor units: a line's share of the sale's tax, and a part's of the line's, are each the difference of two
    /// roundings, and the tax alone is rounded, too.
    private static final long MOST_OFF_BY_ROUNDING = 3;

    private final SalePayload.CompletedV1 sale;
    private final Currency currency;
    private final Map<String, Tax> meanings = new HashMap<>();

    private TaxCheck(SalePayload.CompletedV1 sale) {
        this.sale = sale;
        this.currency = Currency.getInstance(sale.currency());
        for (SalePayload.TaxTotalV1 total : sale.taxes()) {
            boolean isNew = meanings.put(total.tax().code(), tax(total.tax())) == null;
            UnprojectableException.unless(isNew, "tax " + total.tax().code() + " is there twice");
        }
    }

    /// @throws UnprojectableException saying what does not agree
    /// @throws IllegalArgumentException when the taxes cannot be
    static void check(SalePayload.CompletedV1 sale) {
        new TaxCheck(sale).check();
    }

    private void check() {
        Map<String, TaxTotal> made = new HashMap<>();
        TaxEngine engine = new TaxEngine(policy(), currency);
        engine.calculate(lines()).taxes().forEach(total -> made.put(total.tax().code(), total));
        for (SalePayload.TaxTotalV1 said : sale.taxes()) {
            String code = said.tax().code();
            TaxTotal total = made.remove(code);
            Long base = total == null ? null : total.base().amountMinor();
            Long amount = total == null ? null : total.amount().amountMinor();
            UnprojectableException.unless(
                    Objects.equals(base, said.baseMinor()) && Objects.equals(amount, said.amountMinor()),
                    "tax " + code + " should be " + amount + " on " + base);
        }
    }

    private TaxPolicy policy() {
        return new TaxPolicy(
                PriceBasis.valueOf(sale.taxPolicy().prices()),
                TaxScope.valueOf(sale.taxPolicy().scope()),
                Rounding.valueOf(sale.taxPolicy().rounding()));
    }

    private List<TaxableLine> lines() {
        List<TaxableLine> lines = new ArrayList<>();
        for (SalePayload.LineV1 line : sale.lines()) {
            if (!line.voided()) {
                lines.addAll(taxables(line));
            }
        }
        return lines;
    }

    /// Of goods that come back by their receipt the taxes are their share of the sale's: rounded in another
    /// place, so they may be a little off what the line alone would make.
    private List<TaxableLine> taxables(SalePayload.LineV1 line) {
        List<TaxableLine> alone = contents(line)
                .taxables(
                        Money.of(line.amountMinor(), currency), new Quantity(line.quantityThousandths()), taxes(line));
        SalePayload.ReturnedV1 returned = line.returned();
        if (returned == null || returned.taxesMinor().isEmpty()) {
            return alone;
        }
        List<Money> known = returned.taxesMinor().stream()
                .map(tax -> Money.of(tax, currency))
                .toList();
        List<TaxableLine> back = TaxableLine.knowing(alone, known);
        List<Money> made = new TaxEngine(policy(), currency)
                .byLine(alone).stream().flatMap(List::stream).toList();
        for (int i = 0; i < made.size(); i++) {
            Money off = known.get(i).minus(made.get(i)).abs();
            UnprojectableException.unless(
                    off.amountMinor() <= MOST_OFF_BY_ROUNDING,
                    "line " + line.number() + " gives " + known.get(i) + " of a tax of " + made.get(i) + " back");
        }
        return back;
    }

    /// Of a bundle its parts; nothing else changes its taxes.
    private LineContents contents(SalePayload.LineV1 line) {
        SalePayload.ContentsV1 contents =
                line.details() == null ? null : line.details().contents();
        return contents == null
                ? LineContents.NONE
                : new LineContents(
                        null, contents.parts().stream().map(this::part).toList(), List.of());
    }

    private LinePart part(SalePayload.LinePartV1 part) {
        return new LinePart(
                new ScanCode(part.code()),
                part.description(),
                new Quantity(part.quantityThousandths()),
                Money.of(part.worthMinor(), currency),
                TaxCodes.parse(part.taxes()));
    }

    private List<Tax> taxes(SalePayload.LineV1 line) {
        List<Tax> taxes = new ArrayList<>();
        for (String code : line.taxes().split(" ", -1)) {
            Tax tax = meanings.get(code);
            UnprojectableException.unless(tax != null, "line " + line.number() + " has an unknown tax " + code);
            taxes.add(tax);
        }
        return taxes;
    }

    private Tax tax(SalePayload.TaxV1 said) {
        return switch (said.kind()) {
            case "PERCENTAGE" ->
                new PercentageTax(
                        said.code(),
                        said.name(),
                        new TaxRate(Math.toIntExact(said.value())),
                        said.includes().stream().map(this::tax).toList());
            case "UNIT" -> new UnitTax(said.code(), said.name(), new UnitPrice(said.value(), currency));
            default -> new Untaxed(said.code(), said.name(), Untaxed.Kind.valueOf(said.kind()), said.reason());
        };
    }
}
