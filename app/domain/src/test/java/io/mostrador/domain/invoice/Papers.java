package io.mostrador.domain.invoice;

import io.mostrador.domain.tax.TaxRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Invoices of the tests. What they state is worked out here once more, with decimals and in the simplest way,
/// and not borrowed from the program.
final class Papers {
    static final Currency EUR = Currency.getInstance("EUR");
    static final VatGroup S21 = new VatGroup(VatCategory.STANDARD, new TaxRate(2_100));
    static final VatGroup S10 = new VatGroup(VatCategory.STANDARD, new TaxRate(1_000));
    static final VatGroup EXEMPT = new VatGroup(VatCategory.EXEMPT, TaxRate.ZERO);

    private Papers() {}

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static InvoiceLine line(String id, String quantity, String price, VatGroup vat) {
        return line(id, quantity, InvoiceLine.ItemPrice.of(number(price)), List.of(), vat);
    }

    static InvoiceLine line(
            String id, String quantity, InvoiceLine.ItemPrice price, List<AllowanceCharge> others, VatGroup vat) {
        BigDecimal net =
                number(quantity).multiply(price.amount()).divide(price.baseQuantity(), 2, RoundingMode.HALF_UP);
        for (AllowanceCharge each : others) {
            net = net.add(signed(each));
        }
        return new InvoiceLine(id, number(quantity), price, others, vat, net);
    }

    static AllowanceCharge allowance(String amount) {
        return new AllowanceCharge(AllowanceCharge.Kind.ALLOWANCE, number(amount), null);
    }

    static AllowanceCharge charge(String amount) {
        return new AllowanceCharge(AllowanceCharge.Kind.CHARGE, number(amount), null);
    }

    static AllowanceCharge.OfDocument onDocument(AllowanceCharge each, VatGroup vat) {
        return new AllowanceCharge.OfDocument(each, vat);
    }

    /// An invoice that states what it makes.
    static Invoice invoice(List<InvoiceLine> lines, List<AllowanceCharge.OfDocument> others) {
        return invoice(lines, others, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static Invoice invoice(
            List<InvoiceLine> lines, List<AllowanceCharge.OfDocument> others, BigDecimal prepaid, BigDecimal rounding) {
        Map<VatGroup, BigDecimal> taxable = new LinkedHashMap<>();
        BigDecimal nets = BigDecimal.ZERO;
        BigDecimal allowances = BigDecimal.ZERO;
        BigDecimal charges = BigDecimal.ZERO;
        for (InvoiceLine line : lines) {
            nets = nets.add(line.net());
            taxable.merge(line.vat(), line.net(), BigDecimal::add);
        }
        for (AllowanceCharge.OfDocument each : others) {
            BigDecimal amount = each.allowanceCharge().amount();
            boolean charge = each.allowanceCharge().kind() == AllowanceCharge.Kind.CHARGE;
            charges = charge ? charges.add(amount) : charges;
            allowances = charge ? allowances : allowances.add(amount);
            taxable.merge(each.vat(), signed(each.allowanceCharge()), BigDecimal::add);
        }
        List<VatBreakdown> breakdown = new ArrayList<>();
        BigDecimal vat = BigDecimal.ZERO;
        for (Map.Entry<VatGroup, BigDecimal> each : taxable.entrySet()) {
            BigDecimal tax = each.getValue()
                    .multiply(number(each.getKey().rate().toString()))
                    .divide(number("100"), 2, RoundingMode.HALF_UP);
            vat = vat.add(tax);
            breakdown.add(new VatBreakdown(each.getKey(), each.getValue(), tax));
        }
        BigDecimal net = nets.subtract(allowances).add(charges);
        Map<BusinessTerm, BigDecimal> totals = new EnumMap<>(BusinessTerm.class);
        totals.put(BusinessTerm.SUM_OF_LINES, nets);
        totals.put(BusinessTerm.SUM_OF_ALLOWANCES, allowances);
        totals.put(BusinessTerm.SUM_OF_CHARGES, charges);
        totals.put(BusinessTerm.TOTAL_WITHOUT_VAT, net);
        totals.put(BusinessTerm.VAT_TOTAL, vat);
        totals.put(BusinessTerm.TOTAL_WITH_VAT, net.add(vat));
        totals.put(BusinessTerm.PREPAID, prepaid);
        totals.put(BusinessTerm.ROUNDING, rounding);
        totals.put(BusinessTerm.PAYABLE, net.add(vat).subtract(prepaid).add(rounding));
        return new Invoice(EUR, lines, others, breakdown, totals);
    }

    /// The same document with something else in one of its totals.
    static Invoice saying(Invoice invoice, BusinessTerm term, String amount) {
        Map<BusinessTerm, BigDecimal> totals = new EnumMap<>(invoice.totals());
        totals.put(term, number(amount));
        return new Invoice(
                invoice.currency(), invoice.lines(), invoice.allowancesAndCharges(), invoice.breakdown(), totals);
    }

    /// The same document with another breakdown of its VAT.
    static Invoice withBreakdown(Invoice invoice, List<VatBreakdown> breakdown) {
        return new Invoice(
                invoice.currency(), invoice.lines(), invoice.allowancesAndCharges(), breakdown, invoice.totals());
    }

    /// The same line that states another net.
    static InvoiceLine saying(InvoiceLine line, String net) {
        return new InvoiceLine(
                line.id(), line.quantity(), line.price(), line.allowancesAndCharges(), line.vat(), number(net));
    }

    private static BigDecimal signed(AllowanceCharge each) {
        return each.kind() == AllowanceCharge.Kind.CHARGE
                ? each.amount()
                : each.amount().negate();
    }
}
