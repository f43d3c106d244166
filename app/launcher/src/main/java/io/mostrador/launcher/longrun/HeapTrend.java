package io.mostrador.launcher.longrun;

import java.util.List;

/// Whether the heap grows once all is warm: the line through the readings of the second half (least squares).
///
/// @param readings in the second half
/// @param firstBytes the first of them
/// @param bytesPerHour how steep the line is
/// @param growthBytes how much it rises over the second half
public record HeapTrend(int readings, double firstBytes, double bytesPerHour, double growthBytes) {
    /// With fewer, one collection more or less would decide.
    public static final int LEAST_READINGS = 5;

    private static final double FLAT_SHARE = 0.05;
    private static final double FLAT_BYTES_PER_HOUR = 2e6;
    private static final double MINUTES_PER_HOUR = 60;

    /// @param rows all of a run
    public static HeapTrend of(List<SoakRow> rows) {
        List<SoakRow> half = rows.subList(rows.size() / 2, rows.size());
        if (half.isEmpty()) {
            return new HeapTrend(0, 0, 0, 0);
        }
        double meanHours = half.stream().mapToDouble(HeapTrend::hours).average().orElseThrow();
        double meanBytes =
                half.stream().mapToDouble(SoakRow::heapBytes).average().orElseThrow();
        double together = 0;
        double squares = 0;
        for (SoakRow row : half) {
            double hours = hours(row) - meanHours;
            together += hours * (row.heapBytes() - meanBytes);
            squares += hours * hours;
        }
        double slope = squares == 0 ? 0 : together / squares;
        double span = hours(half.getLast()) - hours(half.getFirst());
        return new HeapTrend(half.size(), half.getFirst().heapBytes(), slope, slope * span);
    }

    private static double hours(SoakRow row) {
        return row.minutes() / MINUTES_PER_HOUR;
    }

    /// Whether the run was long enough to say.
    public boolean isKnown() {
        return readings >= LEAST_READINGS;
    }

    /// Less than 5 % over the second half, or less than 2 MB an hour.
    public boolean isFlat() {
        return growthBytes < FLAT_SHARE * firstBytes || bytesPerHour < FLAT_BYTES_PER_HOUR;
    }
}
