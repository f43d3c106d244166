package io.mostrador.register.port;

import io.mostrador.domain.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody remembers of a sale whose receipt is lost.
///
/// @param businessDate the day of it
/// @param total exactly, null when nobody remembers
/// @param item a part of the description or the code of something in it, as typed; blank for any
public record SaleSearch(LocalDate businessDate, @Nullable Money total, String item) {
    /// So many are shown.
    public static final int MOST = 50;
}
