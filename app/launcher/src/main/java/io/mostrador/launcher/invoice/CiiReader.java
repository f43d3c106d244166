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

/// The amounts of a UN/CEFACT Cross Industry Invoice, by the binding of EN 16931 to CII (CEN/TS 16931-3-3).
final class CiiReader {
    private static final Map<BusinessTerm, String> TOTALS = Map.of(
            BusinessTerm.SUM_OF_LINES, "LineTotalAmount",
            BusinessTerm.SUM_OF_ALLOWANCES, "AllowanceTotalAmount",
            BusinessTerm.SUM_OF_CHARGES, "ChargeTotalAmount",
            BusinessTerm.TOTAL_WITHOUT_VAT, "TaxBasisTotalAmount",
            BusinessTerm.TOTAL_WITH_VAT, "GrandTotalAmount",
            BusinessTerm.PREPAID, "TotalPrepaidAmount",
            BusinessTerm.ROUNDING, "RoundingAmount",
            BusinessTerm.PAYABLE, "DuePayableAmount");
    private static final String NET_PRICE = "SpecifiedLineTradeAgreement/NetPriceProductTradePrice/";
    private static final String GROSS_PRICE = "SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/";
    private static final String LINE = "SpecifiedLineTradeSettlement/";

    private CiiReader() {}

    static Invoice invoice(XmlElement root) throws NoInvoiceException {
        Optional<XmlElement> settlement = root.first("SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement");
        if (settlement.isEmpty()) {
            throw new NoInvoiceException("has no totals (ApplicableHeaderTradeSettlement)");
        }
        XmlElement header = settlement.get();
        Currency currency = Stated.currency(header.textAt("InvoiceCurrencyCode"));
        List<InvoiceLine> lines = new ArrayList<>();
        for (XmlElement line : root.all("SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem")) {
            lines.add(line(line));
        }
        List<AllowanceCharge.OfDocument> others = new ArrayList<>();
        for (XmlElement each : header.all("SpecifiedTradeAllowanceCharge")) {
            others.add(new AllowanceCharge.OfDocument(
                    allowanceCharge(each), group(each.first("CategoryTradeTax"), "BR-32, BR-37")));
        }
        return new Invoice(currency, lines, others, breakdown(header), totals(header, currency));
    }

    private static InvoiceLine line(XmlElement line) throws NoInvoiceException {
        List<AllowanceCharge> others = new ArrayList<>();
        for (XmlElement each : line.all(LINE + "SpecifiedTradeAllowanceCharge")) {
            others.add(allowanceCharge(each));
        }
        return new InvoiceLine(
                Stated.name(line.textAt("AssociatedDocumentLineDocument/LineID")),
                Stated.decimal(line, "SpecifiedLineTradeDelivery/BilledQuantity"),
                price(line),
                others,
                group(line.first(LINE + "ApplicableTradeTax"), "BR-CO-04"),
                Stated.decimal(line, LINE + "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount"));
    }

    /// The quantity a price is for may stand at the gross price only.
    private static InvoiceLine.ItemPrice price(XmlElement line) throws NoInvoiceException {
        BigDecimal base = Stated.optional(line, GROSS_PRICE + "BasisQuantity").orElse(BigDecimal.ONE);
        return new InvoiceLine.ItemPrice(
                Stated.decimal(line, NET_PRICE + "ChargeAmount"),
                Stated.optional(line, NET_PRICE + "BasisQuantity").orElse(base));
    }

    private static AllowanceCharge allowanceCharge(XmlElement each) throws NoInvoiceException {
        return new AllowanceCharge(
                Stated.kind(each.textAt("ChargeIndicator/Indicator")),
                Stated.decimal(each, "ActualAmount"),
                Stated.percentage(Stated.optional(each, "CalculationPercent"), Stated.optional(each, "BasisAmount")));
    }

    private static VatGroup group(Optional<XmlElement> tax, String rule) throws NoInvoiceException {
        Optional<BigDecimal> percent =
                tax.isEmpty() ? Optional.empty() : Stated.optional(tax.get(), "RateApplicablePercent");
        return Stated.group(tax.flatMap(each -> each.textAt("CategoryCode")), percent, rule);
    }

    private static List<VatBreakdown> breakdown(XmlElement header) throws NoInvoiceException {
        List<VatBreakdown> all = new ArrayList<>();
        for (XmlElement each : header.all("ApplicableTradeTax")) {
            all.add(new VatBreakdown(
                    group(Optional.of(each), "BR-47"),
                    Stated.decimal(each, "BasisAmount"),
                    Stated.decimal(each, "CalculatedAmount")));
        }
        return all;
    }

    private static Map<BusinessTerm, BigDecimal> totals(XmlElement header, Currency currency)
            throws NoInvoiceException {
        Optional<XmlElement> stated = header.first("SpecifiedTradeSettlementHeaderMonetarySummation");
        if (stated.isEmpty()) {
            throw new NoInvoiceException("has no totals (SpecifiedTradeSettlementHeaderMonetarySummation)");
        }
        Map<BusinessTerm, BigDecimal> totals = new EnumMap<>(BusinessTerm.class);
        for (Map.Entry<BusinessTerm, String> each : TOTALS.entrySet()) {
            Stated.optional(stated.get(), each.getValue()).ifPresent(amount -> totals.put(each.getKey(), amount));
        }
        for (XmlElement tax : stated.get().all("TaxTotalAmount")) {
            if (Stated.isIn(currency, tax)) {
                totals.put(BusinessTerm.VAT_TOTAL, Stated.decimal(tax.text()));
            }
        }
        return totals;
    }
}
