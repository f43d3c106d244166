package io.mostrador.register.core;

import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;

/// Steps between modes that several decisions share.
final class Modes {
    private Modes() {}

    /// The same mode with another till.
    static Mode withTill(Mode.TillOpen mode, OpenTill till) {
        return switch (mode) {
            case Mode.Selling selling -> new Mode.Selling(selling.operator(), till);
            case Mode.Tendering tendering -> new Mode.Tendering(tendering.operator(), till);
            case Mode.SaleComplete complete -> new Mode.SaleComplete(complete.operator(), till, complete.sale());
            case Mode.CountingTill counting -> new Mode.CountingTill(counting.operator(), till);
        };
    }
}
