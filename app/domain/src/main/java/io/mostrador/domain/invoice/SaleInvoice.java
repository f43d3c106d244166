package io.mostrador.domain.invoice;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.UnitTax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A completed sale as an invoice of EN 16931, which knows net prices only, while the till's include the tax.
///
/// The net of each tax rate is the receipt's and is divided among its lines by largest remainders. VAT is what
/// the standard wants, the net by the rate (BR-CO-17), and so in some sales a cent more or less than the
/// receipt's, where the gross is the fact: there is no net that makes 0.03 with 21 %. That cent, and what
/// cash rounding did, is the rounding amount (BT-114); what was paid (BT-113) is always what the customer paid,
/// and nothing is due (BT-115).
public final class SaleInvoice {
    private static final int WHOLE = 10_000;
    /// Enough for a million units of the smallest price to make the line's net.
    private static final int MOST_PRICE_DECIMALS = 12;

    private SaleInvoice() {}

    /// One line for each active line of the sale, in its order and with its number, at the price after
    /// discounts. What is exempt and what is outside the scope of the tax are both category E, with the law that
    /// says so, because category O stands with no other (BR-O-11).
    ///
    /// @throws IllegalArgumentException when the sale has no active lines, a currency of three decimals, or a
    /// line with a tax by the unit or several taxes, which the standard does not know
    public static Invoice of(Sale sale) {
        List<InvoiceLine> lines = lines(sale);
        Invoice blank = new Invoice(sale.total().currency(), lines, List.of(), List.of(), Map.of());
        Recalculation made = Recalculation.of(blank);
        return new Invoice(
                blank.currency(),
                lines,
                List.of(),
                breakdown(made),
                totals(made, sale.total().plus(sale.rounding())));
    }

    private static List<InvoiceLine> lines(Sale sale) {
        Map<Tax, Iterator<Money>> nets = new HashMap<>();
        sale.taxes().forEach(total -> nets.put(total.tax(), nets(total, sale).iterator()));
        List<InvoiceLine> lines = new ArrayList<>();
        for (SaleLine line : sale.activeLines()) {
            Iterator<Money> next = nets.get(only(line));
            if (next == null) {
                throw new IllegalArgumentException("no sum of tax " + only(line).code() + " in " + sale.id());
            }
            lines.add(line(line, Difference.decimal(next.next())));
        }
        return lines;
    }

    private static Tax only(SaleLine line) {
        if (line.taxes().size() > 1 || line.taxes().getFirst() instanceof UnitTax) {
            throw new IllegalArgumentException("line " + line.number() + " has "
                    + line.taxes().stream().map(Tax::name).collect(Collectors.joining(", "))
                    + ": EN 16931 knows one VAT a line and no other tax");
        }
        return line.taxes().getFirst();
    }

    /// The net of a tax over its lines, by their exact nets; of goods that come back it is known.
    private static List<Money> nets(TaxTotal total, Sale sale) {
        List<Money> known = sale.activeLines().stream()
                .filter(line -> only(line).equals(total.tax()))
                .map(line -> knownNet(line, sale))
                .toList();
        Money shared = known.stream().filter(Objects::nonNull).reduce(total.base(), Money::minus);
        List<BigDecimal> shares = sale.activeLines().stream()
                .filter(line -> only(line).equals(total.tax()) && knownNet(line, sale) == null)
                .map(line -> BigDecimal.valueOf(line.amount().amountMinor()).multiply(BigDecimal.valueOf(WHOLE)))
                .toList();
        int contained = isIncluded(sale) ? VatGroup.of(total.tax()).rate().basisPoints() : 0;
        Iterator<Money> parts = Allocation.nearest(shared, shares, BigDecimal.valueOf(WHOLE + (long) contained))
                .iterator();
        return known.stream().map(net -> net == null ? parts.next() : net).toList();
    }

    private static @Nullable Money knownNet(SaleLine line, Sale sale) {
        LineReturn returned = line.returned();
        return returned == null || returned.taxes().isEmpty()
                ? null
                : isIncluded(sale) ? returned.taxes().stream().reduce(line.amount(), Money::minus) : line.amount();
    }

    private static boolean isIncluded(Sale sale) {
        return sale.taxPolicy().prices() == PriceBasis.TAX_INCLUDED;
    }

    private static InvoiceLine line(SaleLine line, BigDecimal net) {
        BigDecimal quantity =
                BigDecimal.valueOf(line.quantity().thousandths(), 3).stripTrailingZeros();
        return new InvoiceLine(
                Integer.toString(line.number()),
                quantity,
                InvoiceLine.ItemPrice.of(price(net, quantity)),
                List.of(),
                VatGroup.of(only(line)),
                net);
    }

    /// The net price of one with the fewest decimals that make the line's net again; never negative (BR-27).
    private static BigDecimal price(BigDecimal net, BigDecimal quantity) {
        int decimals = net.scale();
        BigDecimal price = net.divide(quantity, decimals, RoundingMode.HALF_UP);
        while (price.multiply(quantity)
                                .setScale(net.scale(), RoundingMode.HALF_UP)
                                .compareTo(net)
                        != 0
                && decimals < MOST_PRICE_DECIMALS) {
            decimals++;
            price = net.divide(quantity, decimals, RoundingMode.HALF_UP);
        }
        return price;
    }

    private static List<VatBreakdown> breakdown(Recalculation made) {
        return made.vat().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((left, right) -> left.rate().compareTo(right.rate())))
                .map(group -> breakdown(group.getKey(), group.getValue()))
                .toList();
    }

    private static VatBreakdown breakdown(VatGroup group, TaxTotal total) {
        return new VatBreakdown(group, Difference.decimal(total.base()), Difference.decimal(total.amount()));
    }

    private static Map<BusinessTerm, BigDecimal> totals(Recalculation made, Money paid) {
        Map<BusinessTerm, BigDecimal> totals = new EnumMap<>(BusinessTerm.class);
        made.totals().forEach((term, amount) -> totals.put(term, Difference.decimal(amount)));
        BigDecimal gross = totals.getOrDefault(BusinessTerm.TOTAL_WITH_VAT, BigDecimal.ZERO);
        BigDecimal total = Difference.decimal(paid);
        totals.put(BusinessTerm.PREPAID, total);
        totals.put(BusinessTerm.ROUNDING, total.subtract(gross));
        totals.put(BusinessTerm.PAYABLE, BigDecimal.ZERO.setScale(total.scale()));
        return totals;
    }
}
