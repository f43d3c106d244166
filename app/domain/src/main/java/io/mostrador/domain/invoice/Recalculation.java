package io.mostrador.domain.invoice;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxableLine;
import io.mostrador.domain.tax.TaxedDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What an invoice really makes, by EN 16931 and our own arithmetic, from nothing but its quantities, prices,
/// allowances and charges, what was paid and the rounding amount. Nothing that the document calculated is used.
///
/// @param lineNets of each line in its order (BT-131)
/// @param vat base and tax of each category and rate (BT-116, BT-117)
/// @param totals all of [BusinessTerm#COMPUTED_TOTALS]
public record Recalculation(List<Money> lineNets, Map<VatGroup, TaxTotal> vat, Map<BusinessTerm, Money> totals) {
    private static final Rounding ROUNDING = Rounding.HALF_AWAY_FROM_ZERO;
    private static final TaxPolicy POLICY = new TaxPolicy(PriceBasis.TAX_EXCLUDED, TaxScope.DOCUMENT, ROUNDING);

    public Recalculation {
        lineNets = List.copyOf(lineNets);
        vat = Map.copyOf(vat);
        totals = Map.copyOf(totals);
    }

    /// @throws ArithmeticException when an amount is out of the range of money
    public static Recalculation of(Invoice invoice) {
        Currency currency = invoice.currency();
        List<Money> nets = new ArrayList<>();
        List<TaxableLine> taxable = new ArrayList<>();
        Map<VatGroup, TaxTotal> vat = new LinkedHashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            Money net = net(line, currency);
            nets.add(net);
            taxable.add(taxable(net, line.vat()));
        }
        for (AllowanceCharge.OfDocument each : invoice.allowancesAndCharges()) {
            taxable.add(taxable(signed(each.allowanceCharge(), currency), each.vat()));
        }
        TaxedDocument taxed = new TaxEngine(POLICY, currency).calculate(taxable);
        groups(invoice).forEach(group -> vat.put(group, totalOf(group, taxed)));
        return new Recalculation(nets, vat, totals(invoice, nets, taxed));
    }

    /// Price by quantity, rounded once, less the allowances, plus the charges, which are rounded already
    /// (EN 16931-1, BT-131).
    ///
    /// @throws ArithmeticException when it is out of the range of money
    public static Money net(InvoiceLine line, Currency currency) {
        BigDecimal price =
                line.price().amount().multiply(line.quantity()).movePointRight(currency.getDefaultFractionDigits());
        Money net = Money.of(ROUNDING.divide(price, line.price().baseQuantity()), currency);
        for (AllowanceCharge each : line.allowancesAndCharges()) {
            net = net.plus(signed(each, currency));
        }
        return net;
    }

    /// A document's amount as money, rounded where it has more decimals than the currency.
    static Money money(BigDecimal amount, Currency currency) {
        BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
        return Money.of(ROUNDING.divide(minor, BigDecimal.ONE), currency);
    }

    private static Money signed(AllowanceCharge each, Currency currency) {
        Money amount = money(each.amount(), currency);
        return each.isCharge() ? amount : amount.negated();
    }

    private static TaxableLine taxable(Money amount, VatGroup group) {
        return new TaxableLine(amount, Quantity.ONE, List.of(group.tax()));
    }

    private static Stream<VatGroup> groups(Invoice invoice) {
        return Stream.concat(
                        invoice.lines().stream().map(InvoiceLine::vat),
                        invoice.allowancesAndCharges().stream().map(AllowanceCharge.OfDocument::vat))
                .distinct();
    }

    private static TaxTotal totalOf(VatGroup group, TaxedDocument taxed) {
        return taxed.taxes().stream()
                .filter(total -> total.tax().equals(group.tax()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<BusinessTerm, Money> totals(Invoice invoice, List<Money> nets, TaxedDocument taxed) {
        Currency currency = invoice.currency();
        Money due = taxed.gross()
                .minus(money(invoice.total(BusinessTerm.PREPAID), currency))
                .plus(money(invoice.total(BusinessTerm.ROUNDING), currency));
        return Map.of(
                BusinessTerm.SUM_OF_LINES, sum(nets, currency),
                BusinessTerm.SUM_OF_ALLOWANCES, sum(invoice, AllowanceCharge.Kind.ALLOWANCE),
                BusinessTerm.SUM_OF_CHARGES, sum(invoice, AllowanceCharge.Kind.CHARGE),
                BusinessTerm.TOTAL_WITHOUT_VAT, taxed.net(),
                BusinessTerm.VAT_TOTAL, taxed.tax(),
                BusinessTerm.TOTAL_WITH_VAT, taxed.gross(),
                BusinessTerm.PAYABLE, due);
    }

    private static Money sum(Invoice invoice, AllowanceCharge.Kind kind) {
        List<Money> amounts = invoice.allowancesAndCharges().stream()
                .map(AllowanceCharge.OfDocument::allowanceCharge)
                .filter(each -> each.kind() == kind)
                .map(each -> money(each.amount(), invoice.currency()))
                .toList();
        return sum(amounts, invoice.currency());
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }
}
