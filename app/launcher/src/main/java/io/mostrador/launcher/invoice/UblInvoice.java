package io.mostrador.launcher.invoice;

import io.mostrador.domain.invoice.BusinessTerm;
import io.mostrador.domain.invoice.Invoice;
import io.mostrador.domain.invoice.InvoiceLine;
import io.mostrador.domain.invoice.SaleInvoice;
import io.mostrador.domain.invoice.VatBreakdown;
import io.mostrador.domain.invoice.VatCategory;
import io.mostrador.domain.invoice.VatGroup;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.Untaxed;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/// A completed sale as a UBL 2.1 Invoice by EN 16931 (CEN/TS 16931-3-2). It is paid already, so nothing is due.
/// Nobody asks who buys at a till: the buyer is the final consumer, in the store's country. A sale of which more
/// came back than went out is an invoice of negative quantities, as EN 16931 allows.
public final class UblInvoice {
    private static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017";
    private static final String COMMERCIAL_INVOICE = "380";
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final int STREET = 0;
    private static final int STREET_MORE = 1;
    private static final int OTHER_LINES = 2;

    private final Sale sale;
    private final StoreProfile store;
    private final String country;
    private final Invoice invoice;
    private final XmlWriter xml;

    private UblInvoice(Sale sale, StoreProfile store, String country, XmlWriter xml) {
        this.sale = sale;
        this.store = store;
        this.country = country;
        this.invoice = SaleInvoice.of(sale);
        this.xml = xml;
    }

    /// The document, in UTF-8.
    ///
    /// @param store as it was when the sale was made
    /// @param country of the store, ISO 3166-1 alpha-2
    /// @throws IllegalArgumentException when the sale cannot be an invoice: it has no lines, or the store no tax
    /// number (BR-CO-26)
    public static byte[] bytes(Sale sale, StoreProfile store, String country) {
        if (store.taxId().isBlank()) {
            throw new IllegalArgumentException("the store has no tax number, which an invoice names (BR-CO-26)");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            UblInvoice document = new UblInvoice(sale, store, country, new XmlWriter(out));
            document.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML in memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        SequencedMap<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", UBL + "Invoice-2");
        namespaces.put("cac", UBL + "CommonAggregateComponents-2");
        namespaces.put("cbc", UBL + "CommonBasicComponents-2");
        xml.document("Invoice", namespaces, () -> {
            xml.text("cbc:CustomizationID", CUSTOMIZATION);
            xml.text("cbc:ID", sale.receiptNumber().toString());
            xml.text(
                    "cbc:IssueDate",
                    sale.completedAt().atZone(sale.zone()).toLocalDate().toString());
            xml.text("cbc:InvoiceTypeCode", COMMERCIAL_INVOICE);
            xml.text("cbc:DocumentCurrencyCode", invoice.currency().getCurrencyCode());
            xml.element("cac:AccountingSupplierParty", () -> xml.element("cac:Party", this::seller));
            xml.element("cac:AccountingCustomerParty", () -> xml.element("cac:Party", this::buyer));
            paymentMeans();
            xml.element("cac:TaxTotal", this::taxTotal);
            xml.element("cac:LegalMonetaryTotal", this::totals);
            for (int i = 0; i < invoice.lines().size(); i++) {
                line(invoice.lines().get(i), sale.activeLines().get(i));
            }
        });
    }

    private void seller() throws XMLStreamException {
        xml.element("cac:PostalAddress", () -> {
            List<String> lines = store.addressLines();
            if (lines.size() > STREET) {
                xml.text("cbc:StreetName", lines.get(STREET));
            }
            if (lines.size() > STREET_MORE) {
                xml.text("cbc:AdditionalStreetName", lines.get(STREET_MORE));
            }
            if (lines.size() > OTHER_LINES) {
                String others = String.join(", ", lines.subList(OTHER_LINES, lines.size()));
                xml.element("cac:AddressLine", () -> xml.text("cbc:Line", others));
            }
            country();
        });
        xml.element("cac:PartyTaxScheme", () -> {
            xml.text("cbc:CompanyID", store.taxId());
            xml.element("cac:TaxScheme", () -> xml.text("cbc:ID", "TAX"));
        });
        xml.element("cac:PartyLegalEntity", () -> {
            xml.text("cbc:RegistrationName", store.storeName());
            xml.text("cbc:CompanyID", store.taxId());
        });
    }

    private void buyer() throws XMLStreamException {
        String name = store.language().equals("es") ? "Consumidor final" : "Final consumer";
        xml.element("cac:PostalAddress", this::country);
        xml.element("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", name));
    }

    private void country() throws XMLStreamException {
        xml.element("cac:Country", () -> xml.text("cbc:IdentificationCode", country));
    }

    private void paymentMeans() throws XMLStreamException {
        if (!sale.tenders().isEmpty()) {
            PaymentMeans means = PaymentMeans.of(sale);
            xml.element(
                    "cac:PaymentMeans",
                    () -> xml.text("cbc:PaymentMeansCode", Map.of("name", means.name()), means.code()));
        }
    }

    private void taxTotal() throws XMLStreamException {
        amount("cbc:TaxAmount", invoice.total(BusinessTerm.VAT_TOTAL));
        for (VatBreakdown each : invoice.breakdown()) {
            xml.element("cac:TaxSubtotal", () -> {
                amount("cbc:TaxableAmount", each.taxable());
                amount("cbc:TaxAmount", each.tax());
                category("cac:TaxCategory", each.group(), reason(each.group()));
            });
        }
    }

    private void totals() throws XMLStreamException {
        amount("cbc:LineExtensionAmount", invoice.total(BusinessTerm.SUM_OF_LINES));
        amount("cbc:TaxExclusiveAmount", invoice.total(BusinessTerm.TOTAL_WITHOUT_VAT));
        amount("cbc:TaxInclusiveAmount", invoice.total(BusinessTerm.TOTAL_WITH_VAT));
        amount("cbc:PrepaidAmount", invoice.total(BusinessTerm.PREPAID));
        if (invoice.total(BusinessTerm.ROUNDING).signum() != 0) {
            amount("cbc:PayableRoundingAmount", invoice.total(BusinessTerm.ROUNDING));
        }
        amount("cbc:PayableAmount", invoice.total(BusinessTerm.PAYABLE));
    }

    private void line(InvoiceLine line, SaleLine sold) throws XMLStreamException {
        xml.element("cac:InvoiceLine", () -> {
            xml.text("cbc:ID", line.id());
            xml.text(
                    "cbc:InvoicedQuantity",
                    Map.of("unitCode", unit(sold.unit())),
                    line.quantity().toPlainString());
            amount("cbc:LineExtensionAmount", line.net());
            xml.element("cac:Item", () -> {
                xml.text("cbc:Name", sold.description());
                xml.element(
                        "cac:SellersItemIdentification",
                        () -> xml.text("cbc:ID", sold.itemId().value()));
                category("cac:ClassifiedTaxCategory", line.vat(), "");
            });
            xml.element(
                    "cac:Price", () -> amount("cbc:PriceAmount", line.price().amount()));
        });
    }

    /// Why lines are exempt (BT-120), which BR-E-10 asks for.
    private String reason(VatGroup group) {
        return group.category() != VatCategory.EXEMPT
                ? ""
                : sale.taxes().stream()
                        .map(TaxTotal::tax)
                        .flatMap(tax -> tax instanceof Untaxed untaxed && untaxed.kind() != Untaxed.Kind.ZERO_RATED
                                ? Stream.of(untaxed.reason())
                                : Stream.of())
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    private void category(String name, VatGroup group, String reason) throws XMLStreamException {
        xml.element(name, () -> {
            xml.text("cbc:ID", group.category().code());
            xml.text("cbc:Percent", group.rate().toString());
            if (!reason.isEmpty()) {
                xml.text("cbc:TaxExemptionReason", reason);
            }
            xml.element("cac:TaxScheme", () -> xml.text("cbc:ID", "VAT"));
        });
    }

    private void amount(String name, BigDecimal amount) throws XMLStreamException {
        xml.text(name, Map.of("currencyID", invoice.currency().getCurrencyCode()), amount.toPlainString());
    }

    /// UN/ECE Recommendation 20.
    private static String unit(UnitOfMeasure unit) {
        return switch (unit) {
            case EACH -> "C62";
            case KILOGRAM -> "KGM";
        };
    }
}
