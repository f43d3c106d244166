package io.mostrador.sync.server.store.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the server has of one till.
///
/// @param contiguous everything of its chain up to this sequence
/// @param entries how many of them are in the journal; less than `contiguous` when some are set aside, or when
/// the till was restored and its new epoch left places out
/// @param problems entries that are kept but could not be projected
/// @param refused lines that were not taken
/// @param sales by series and currency
/// @param checks over all sales
/// @param lastSeenAt when its last batch came
public record TillSums(
        UUID tillId,
        String workstation,
        long contiguous,
        long entries,
        long problems,
        long refused,
        List<SaleSums> sales,
        Checks checks,
        @Nullable Instant lastSeenAt,
        boolean revoked) {
    public TillSums {
        sales = List.copyOf(sales);
    }

    /// @param totalMinor sum of the totals, returns taken off
    /// @param firstNumber the lowest receipt number
    /// @param lastNumber the highest
    public record SaleSums(
            String series, String currency, long count, long totalMinor, long firstNumber, long lastNumber) {}

    /// Each of the three amounts must be the sum of all totals.
    ///
    /// @param lines how many sale lines, voided ones included
    /// @param lineMinor sum of the lines
    /// @param keptMinor tenders less change and cash rounding: what the sales came to
    /// @param taxedMinor bases and amounts of all taxes: the sales, where each line has one tax in its price
    public record Checks(long lines, long lineMinor, long keptMinor, long taxedMinor) {}
}
