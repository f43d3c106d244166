package io.mostrador.domain.tender;

import java.util.Optional;

/// Names an amount the shop owes to whoever shows the code.
public sealed interface StoredValueCode permits IssuedCode, PrintedCode {
    /// Of the written form.
    int MAX_LENGTH = 32;

    /// What the amount was put on the code for.
    enum Kind {
        /// Money that would have gone out.
        STORE_CREDIT,
        /// Money that came in for it.
        GIFT_CARD
    }

    Kind kind();

    /// The code of a written form, as [#toString] gives it.
    ///
    /// @throws IllegalArgumentException when it is none
    static StoredValueCode of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("no code of a stored value"));
    }

    /// Reads what was scanned or typed; empty when it can be no such code. Whether a text is a printed card's
    /// is told
    /// by the shop's prefix, not here.
    static Optional<StoredValueCode> parse(String text) {
        return IssuedCode.parse(text).<StoredValueCode>map(issued -> issued).or(() -> PrintedCode.parse(text));
    }

    /// All but the last four characters hidden: enough to tell two cards apart, not enough to use one.
    default String masked() {
        String code = toString();
        return "****" + code.substring(code.length() - 4);
    }
}
