package io.mostrador.launcher.invoice;

import java.io.OutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML for people and programs: one element a line, two blanks a level. Names have their prefix in them:
/// `cbc:ID`. Signs that XML 1.0 cannot have become U+FFFD.
final class XmlWriter {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter out;
    private int depth;

    XmlWriter(OutputStream out) throws XMLStreamException {
        this.out = FACTORY.createXMLStreamWriter(out, "UTF-8");
    }

    /// What stands inside an element.
    interface Content {
        void write() throws XMLStreamException;
    }

    /// The whole document.
    ///
    /// @param namespaces by prefix, the empty prefix for the root's own
    void document(String root, Map<String, String> namespaces, Content content) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line();
        out.writeStartElement(root);
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            String attribute = namespace.getKey().isEmpty() ? "xmlns" : "xmlns:" + namespace.getKey();
            out.writeAttribute(attribute, namespace.getValue());
        }
        inside(content);
        out.writeEndElement();
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }

    /// An element with others in it.
    void element(String name, Content content) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        inside(content);
        out.writeEndElement();
    }

    /// An element with a text.
    void text(String name, String text) throws XMLStreamException {
        text(name, Map.of(), text);
    }

    /// The same with attributes.
    void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    private void inside(Content content) throws XMLStreamException {
        depth++;
        content.write();
        depth--;
        line();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(sign -> isLegal(sign) ? sign : REPLACEMENT).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    /// XML 1.0, production 2 (Char).
    private static boolean isLegal(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
