package io.mostrador.launcher.invoice;

import io.mostrador.domain.invoice.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// An invoice of EN 16931 in either of its two syntaxes.
public final class InvoiceFile {
    private static final Set<String> NAMESPACES = Set.of(
            "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
            "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
            "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
            "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100");

    private InvoiceFile() {}

    /// @throws NoInvoiceException when the file is none, or leaves out what its amounts are made of
    /// @throws IOException when it cannot be read
    public static Invoice read(Path file) throws IOException, NoInvoiceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(XmlDocument.MOST_BYTES + 1);
            if (bytes.length > XmlDocument.MOST_BYTES) {
                throw new NoInvoiceException("is larger than 32 MiB, which no invoice is");
            }
            return parse(bytes);
        }
    }

    /// @throws NoInvoiceException when it is none, or leaves out what its amounts are made of
    static Invoice parse(byte[] bytes) throws NoInvoiceException {
        XmlElement root = XmlDocument.read(bytes, NAMESPACES);
        try {
            return switch (root.name()) {
                case "Invoice" -> new UblReader("Invoice", "InvoicedQuantity").invoice(root);
                case "CreditNote" -> new UblReader("CreditNote", "CreditedQuantity").invoice(root);
                case "CrossIndustryInvoice" -> CiiReader.invoice(root);
                default -> throw new NoInvoiceException("is a " + root.name() + ", not an invoice");
            };
        } catch (IllegalArgumentException e) {
            throw new NoInvoiceException("cannot be: " + e.getMessage(), e);
        }
    }
}
