package io.mostrador.launcher.invoice;

import io.mostrador.domain.invoice.AllowanceCharge;
import io.mostrador.domain.invoice.BusinessTerm;
import io.mostrador.domain.invoice.Invoice;
import io.mostrador.domain.invoice.InvoiceLine;
import io.mostrador.domain.invoice.VatBreakdown;
import io.mostrador.domain.invoice.VatGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The amounts of a UBL 2.1 Invoice or CreditNote, by the binding of EN 16931 to UBL (CEN/TS 16931-3-2).
///
/// @param document `Invoice` or `CreditNote`, with which the names of its lines begin
/// @param quantity what a line calls its quantity
record UblReader(String document, String quantity) {
    private static final Map<BusinessTerm, String> TOTALS = Map.of(
            BusinessTerm.SUM_OF_LINES, "LineExtensionAmount",
            BusinessTerm.SUM_OF_ALLOWANCES, "AllowanceTotalAmount",
            BusinessTerm.SUM_OF_CHARGES, "ChargeTotalAmount",
            BusinessTerm.TOTAL_WITHOUT_VAT, "TaxExclusiveAmount",
            BusinessTerm.TOTAL_WITH_VAT, "TaxInclusiveAmount",
            BusinessTerm.PREPAID, "PrepaidAmount",
            BusinessTerm.ROUNDING, "PayableRoundingAmount",
            BusinessTerm.PAYABLE, "PayableAmount");

    Invoice invoice(XmlElement root) throws NoInvoiceException {
        Currency currency = Stated.currency(root.textAt("DocumentCurrencyCode"));
        List<InvoiceLine> lines = new ArrayList<>();
        for (XmlElement line : root.all(document + "Line")) {
            lines.add(line(line));
        }
        List<AllowanceCharge.OfDocument> others = new ArrayList<>();
        for (XmlElement each : root.all("AllowanceCharge")) {
            others.add(new AllowanceCharge.OfDocument(
                    allowanceCharge(each), group(each.first("TaxCategory"), "BR-32, BR-37")));
        }
        Optional<XmlElement> vat = root.all("TaxTotal").stream()
                .filter(each -> inCurrency(each, currency))
                .findFirst();
        return new Invoice(currency, lines, others, breakdown(vat), totals(root, vat));
    }

    /// VAT may be given a second time, in the currency of the accounts (BT-111).
    private static boolean inCurrency(XmlElement taxTotal, Currency currency) {
        return taxTotal.first("TaxAmount")
                .filter(amount -> Stated.isIn(currency, amount))
                .isPresent();
    }

    private InvoiceLine line(XmlElement line) throws NoInvoiceException {
        List<AllowanceCharge> others = new ArrayList<>();
        for (XmlElement each : line.all("AllowanceCharge")) {
            others.add(allowanceCharge(each));
        }
        return new InvoiceLine(
                Stated.name(line.textAt("ID")),
                Stated.decimal(line, quantity),
                new InvoiceLine.ItemPrice(
                        Stated.decimal(line, "Price/PriceAmount"),
                        Stated.optional(line, "Price/BaseQuantity").orElse(BigDecimal.ONE)),
                others,
                group(line.first("Item/ClassifiedTaxCategory"), "BR-CO-04"),
                Stated.decimal(line, "LineExtensionAmount"));
    }

    private static AllowanceCharge allowanceCharge(XmlElement each) throws NoInvoiceException {
        return new AllowanceCharge(
                Stated.kind(each.textAt("ChargeIndicator")),
                Stated.decimal(each, "Amount"),
                Stated.percentage(
                        Stated.optional(each, "MultiplierFactorNumeric"), Stated.optional(each, "BaseAmount")));
    }

    private static VatGroup group(Optional<XmlElement> category, String rule) throws NoInvoiceException {
        Optional<BigDecimal> percent =
                category.isEmpty() ? Optional.empty() : Stated.optional(category.get(), "Percent");
        return Stated.group(category.flatMap(each -> each.textAt("ID")), percent, rule);
    }

    private static List<VatBreakdown> breakdown(Optional<XmlElement> vat) throws NoInvoiceException {
        List<VatBreakdown> all = new ArrayList<>();
        for (XmlElement each : vat.map(total -> total.all("TaxSubtotal")).orElse(List.of())) {
            all.add(new VatBreakdown(
                    group(each.first("TaxCategory"), "BR-47"),
                    Stated.decimal(each, "TaxableAmount"),
                    Stated.decimal(each, "TaxAmount")));
        }
        return all;
    }

    private static Map<BusinessTerm, BigDecimal> totals(XmlElement root, Optional<XmlElement> vat)
            throws NoInvoiceException {
        Map<BusinessTerm, BigDecimal> totals = new EnumMap<>(BusinessTerm.class);
        Optional<XmlElement> stated = root.first("LegalMonetaryTotal");
        if (stated.isEmpty()) {
            throw new NoInvoiceException("has no totals (LegalMonetaryTotal)");
        }
        for (Map.Entry<BusinessTerm, String> each : TOTALS.entrySet()) {
            Stated.optional(stated.get(), each.getValue()).ifPresent(amount -> totals.put(each.getKey(), amount));
        }
        if (vat.isPresent()) {
            totals.put(BusinessTerm.VAT_TOTAL, Stated.decimal(vat.get(), "TaxAmount"));
        }
        return totals;
    }
}
