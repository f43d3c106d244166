package io.mostrador.launcher.invoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads documents of strangers: nothing is fetched or opened but the bytes given, a document type is refused
/// (so there are no entities to expand), and size and depth have an end. What is in other namespaces than the
/// standard's, extensions for example, is left out with all below it.
final class XmlDocument {
    /// An invoice with pictures in it has a few megabytes.
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int DEEPEST = 32;
    /// Some twenty thousand lines.
    private static final int MOST_ELEMENTS = 500_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Set<String> namespaces;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;

    private XmlDocument(XMLStreamReader reader, Set<String> namespaces) {
        this.reader = reader;
        this.namespaces = namespaces;
    }

    /// The root, which is in one of these namespaces.
    ///
    /// @throws NoInvoiceException when it is no such document, or larger or deeper than an invoice
    static XmlElement read(byte[] bytes, Set<String> namespaces) throws NoInvoiceException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new XmlDocument(reader, namespaces).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new NoInvoiceException(
                    "is not well-formed XML (line " + e.getLocation().getLineNumber() + ")", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    private XmlElement root() throws XMLStreamException, NoInvoiceException {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD ->
                    throw new NoInvoiceException("has a document type, which no invoice needs");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (begin() && root == null) {
                        root = open.element();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().append(reader.getText());
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        if (root == null) {
            throw notAnInvoice();
        }
        return root;
    }

    /// Whether the element counts; one that does not is skipped.
    private boolean begin() throws XMLStreamException, NoInvoiceException {
        if (!namespaces.contains(String.valueOf(reader.getNamespaceURI()))) {
            if (open.isEmpty()) {
                throw notAnInvoice();
            }
            skip();
            return false;
        }
        String currency = reader.getAttributeValue(null, "currencyID");
        XmlElement element = new XmlElement(reader.getLocalName(), currency == null ? "" : currency);
        if (!open.isEmpty()) {
            open.element().add(element);
        }
        open.push(element);
        elements++;
        if (open.size() > DEEPEST || elements > MOST_ELEMENTS) {
            throw new NoInvoiceException("is deeper or has more elements than an invoice");
        }
        return true;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static NoInvoiceException notAnInvoice() {
        return new NoInvoiceException("is no UBL 2.1 Invoice or CreditNote and no UN/CEFACT CrossIndustryInvoice");
    }
}
