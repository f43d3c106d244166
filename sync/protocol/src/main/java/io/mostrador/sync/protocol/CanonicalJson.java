package io.mostrador.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// JSON Canonicalization Scheme (RFC 8785), for the values the protocol uses: objects, arrays, strings, booleans,
/// null and whole numbers within ±(2^53 - 1), which every JSON reader holds exactly. Fractions are refused: money
/// and quantities are whole minor units.
public final class CanonicalJson {
    /// The largest magnitude of a number.
    public static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /// The canonical UTF-8 bytes: keys sorted by UTF-16 units, no white space, shortest escapes. The result has no
    /// line break, so entries can be sent one a line.
    ///
    /// @throws IllegalArgumentException on a fraction, a number out of range or a lone surrogate
    public static byte[] encode(JsonNode node) {
        StringBuilder text = new StringBuilder(256);
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder text) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, text);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) {
                        text.append(',');
                    }
                    write(node.get(i), text);
                }
                text.append(']');
            }
            case STRING -> writeString(node.stringValue(), text);
            case BOOLEAN -> text.append(node.booleanValue());
            case NULL -> text.append("null");
            case NUMBER -> writeNumber(node, text);
            default -> throw new IllegalArgumentException("no canonical form for " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder text) {
        List<String> names = node.propertyNames().stream().sorted().toList();
        text.append('{');
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            writeString(names.get(i), text);
            text.append(':');
            write(node.get(names.get(i)), text);
        }
        text.append('}');
    }

    private static void writeNumber(JsonNode node, StringBuilder text) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || Math.absExact(node.longValue()) > MAX_SAFE_INTEGER) {
            throw new IllegalArgumentException("not a whole number within 2^53: " + node);
        }
        text.append(node.longValue());
    }

    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        requirePaired(value, i);
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void requirePaired(String value, int index) {
        char c = value.charAt(index);
        boolean paired = !Character.isSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && index + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(index + 1)))
                || (Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(value.charAt(index - 1)));
        if (!paired) {
            throw new IllegalArgumentException("lone surrogate in text");
        }
    }
}
