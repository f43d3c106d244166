package io.mostrador.launcher.longrun;

import java.util.Locale;

/// What was read after one minute of a soak.
///
/// @param minutes since the start
/// @param sales so far
/// @param heapBytes used after a collection that was asked for between two sales
/// @param residentBytes of the process, -1 where the system does not say
/// @param saleP50 from the last tender's key to the sale being on the disk, in microseconds, of this minute as all
/// times
/// @param journalBytes length of the journal's files; a segment has its whole length from the beginning
/// @param pauses collections in this minute, the one above not counted
/// @param pauseMillis how long they held the program up altogether
public record SoakRow(
        double minutes,
        long sales,
        long heapBytes,
        long residentBytes,
        int threads,
        double saleP50,
        double saleP99,
        double scanP99,
        long journalBytes,
        long h2Bytes,
        long pauses,
        long pauseMillis) {
    /// Above [#line].
    public static final String HEAD = " minutes      sales  heap MB   rss MB threads  sale p50  sale p99  scan p99"
            + "  journal MB     H2 MB  pauses";
    /// Above [#csv].
    public static final String CSV_HEAD = "minutes,sales,heap_bytes,resident_bytes,threads,sale_p50_us,sale_p99_us,"
            + "scan_p99_us,journal_bytes,h2_bytes,pauses,pause_ms";

    private static final double MEGA = 1e6;

    /// For a person, in milliseconds and megabytes.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%8.1f %,10d %8.1f %8.1f %7d %6.1f ms %6.1f ms %6.1f ms %11.1f %9.1f %3d, %d ms",
                minutes,
                sales,
                heapBytes / MEGA,
                residentBytes / MEGA,
                threads,
                saleP50 / 1e3,
                saleP99 / 1e3,
                scanP99 / 1e3,
                journalBytes / MEGA,
                h2Bytes / MEGA,
                pauses,
                pauseMillis);
    }

    /// For a program.
    public String csv() {
        return String.format(
                Locale.ROOT,
                "%.3f,%d,%d,%d,%d,%.1f,%.1f,%.1f,%d,%d,%d,%d",
                minutes,
                sales,
                heapBytes,
                residentBytes,
                threads,
                saleP50,
                saleP99,
                scanP99,
                journalBytes,
                h2Bytes,
                pauses,
                pauseMillis);
    }
}
