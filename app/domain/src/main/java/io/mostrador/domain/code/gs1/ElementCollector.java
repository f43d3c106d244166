package io.mostrador.domain.code.gs1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes fields one by one, until the first that is wrong.
final class ElementCollector {
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final int thisYear;
    private Elements.@Nullable Wrong wrong;

    /// @param thisYear for the century of dates
    ElementCollector(int thisYear) {
        this.thisYear = thisYear;
    }

    /// A field whose identifier was found.
    ///
    /// @param offset of the value in the scanned text, from 0
    /// @return whether it is well formed
    boolean add(ApplicationIdentifier identifier, String value, int offset) {
        Optional<FieldFormat.Flaw> flaw = identifier.format().flaw(value, thisYear);
        if (flaw.isPresent()) {
            return fail(
                    flaw.get().fault(), identifier.code(), offset + flaw.get().offset());
        }
        Element earlier = elements.putIfAbsent(identifier.code(), new Element(identifier.code(), value, offset + 1));
        return earlier == null
                || earlier.value().equals(value)
                || fail(CodeFault.CONTRADICTION, identifier.code(), offset);
    }

    /// @param offset in the scanned text, from 0
    /// @return false
    boolean fail(CodeFault fault, String part, int offset) {
        wrong = new Elements.Wrong(fault, part, offset + 1);
        return false;
    }

    /// @param length of the scanned text, where a field would have to begin if there is none
    Elements result(int length) {
        if (wrong == null && elements.isEmpty()) {
            fail(CodeFault.TOO_SHORT, "", length);
        }
        return wrong != null ? wrong : new Elements.Read(List.copyOf(elements.values()));
    }
}
