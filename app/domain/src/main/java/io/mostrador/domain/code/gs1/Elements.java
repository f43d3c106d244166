package io.mostrador.domain.code.gs1;

import java.util.List;

/// What reading a GS1 code comes to.
public sealed interface Elements {
    /// Every field is well formed; at least one, none twice, in the order of the code.
    record Read(List<Element> elements) implements Elements {
        public Read {
            elements = List.copyOf(elements);
        }
    }

    /// @param part the identifier concerned, or what stands where one should be
    /// @param position of the character that is wrong, from 1
    record Wrong(CodeFault fault, String part, int position) implements Elements {}
}
