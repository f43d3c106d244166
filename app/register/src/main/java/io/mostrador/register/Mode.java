package io.mostrador.register;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.sale.Sale;
import org.jspecify.annotations.Nullable;

/// Where the register stands; each mode carries exactly what it has. A basket without an open till does not compile.
public sealed interface Mode {
    /// Nobody is signed on. An open till session, with the basket a crash left behind, waits in `till`.
    record SignedOut(@Nullable OpenTill till) implements Mode {}

    /// Somebody is signed on, no till session is open.
    record TillClosed(Operator operator) implements Mode {}

    /// The modes in which a till session is open and somebody answers for it.
    sealed interface TillOpen extends Mode {
        Operator operator();

        OpenTill till();
    }

    record Selling(Operator operator, OpenTill till) implements TillOpen {}

    record Tendering(Operator operator, OpenTill till) implements TillOpen {}

    /// The sale is durable; its change is shown until the next scan or key. The basket in `till` is already the next,
    /// empty one.
    record SaleComplete(Operator operator, OpenTill till, Sale sale) implements TillOpen {}

    record CountingTill(Operator operator, OpenTill till) implements TillOpen {}
}
