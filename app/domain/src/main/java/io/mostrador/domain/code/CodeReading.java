package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.Element;
import io.mostrador.domain.code.gs1.Elements;
import java.util.ArrayList;
import java.util.List;

/// A scanned text taken apart.
///
/// @param fields in the order of the code; none of a malformed one but its symbology
/// @param scanned what it says to the till
public record CodeReading(Form form, List<CodeField> fields, Scanned scanned) {
    /// What kind of code it is.
    public enum Form {
        /// GS1 fields one after the other, as scanners send them.
        ELEMENT_STRING,
        /// GS1 fields with their identifiers in parentheses, as people type them.
        READABLE_FORM,
        /// A web address with GS1 fields.
        DIGITAL_LINK,
        /// By one of the shop's masks.
        SCALE_LABEL,
        /// EAN-13, EAN-8, UPC-A, UPC-E or GTIN-14 alone.
        GTIN,
        /// By one of the shop's prefixes.
        OWN_CODE,
        /// Anything else that can name an item.
        IN_HOUSE,
        /// No code at all.
        NONE
    }

    public CodeReading {
        fields = List.copyOf(fields);
    }

    static CodeReading malformed(Form form, Scanned.Malformed malformed) {
        return new CodeReading(form, List.of(), malformed);
    }

    static CodeReading of(Form form, Elements read, int thisYear) {
        List<CodeField> fields = new ArrayList<>();
        Scanned scanned = ElementMeaning.of(read, thisYear);
        if (read instanceof Elements.Read(var elements) && !(scanned instanceof Scanned.Malformed)) {
            for (Element element : elements) {
                CodeField field = CodeField.of(element);
                fields.add(field);
                if (field.kind() == CodeField.Kind.GTIN) {
                    fields.addAll(CodeField.checkDigit(field.text()));
                }
            }
        }
        return new CodeReading(form, fields, scanned);
    }

    /// With what the scanner said before the code. Positions count from the first character that was scanned.
    ///
    /// @param symbology such as `]d2`, empty when the scanner says none
    /// @param shift by which positions begin too early
    CodeReading after(String symbology, int shift) {
        List<CodeField> all = new ArrayList<>(fields);
        if (!symbology.isEmpty()) {
            all.addFirst(CodeField.of(CodeField.Kind.SYMBOLOGY, symbology));
        }
        Scanned shifted = scanned instanceof Scanned.Malformed(var fault, var part, var position)
                ? new Scanned.Malformed(fault, part, position + shift)
                : scanned;
        return new CodeReading(form, all, shifted);
    }
}
