package io.mostrador.register;

import io.mostrador.domain.code.CodeReading;
import io.mostrador.domain.sale.SaleLine;

/// A scanned text taken apart, and what the till would do with it. Nothing was done.
public record Examination(CodeReading reading, Verdict verdict) {
    /// What the till would do.
    public sealed interface Verdict {
        /// @param line as it would come into an empty basket
        record Sold(SaleLine line) implements Verdict {}

        record Refused(Refusal refusal) implements Verdict {}
    }
}
