package io.mostrador.domain.code.gs1;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// Dates of six digits, `YYMMDD` (GS1 General Specifications, sections 3.4 and 7.12).
public final class Gs1Date {
    private static final int CENTURY = 100;
    private static final int MONTHS = 12;
    private static final int LAST_PAST_GAP = 51;
    private static final int FIRST_FUTURE_GAP = -50;

    private Gs1Date() {}

    /// The date that six digits mean, empty when there is none. Day 00 is the last day of the month. The century
    /// is the one that puts the year between 49 years before and 50 years after `thisYear`.
    ///
    /// @param yymmdd six ASCII digits
    public static Optional<LocalDate> read(String yymmdd, int thisYear) {
        int month = Integer.parseInt(yymmdd, 2, 4, 10);
        int day = Integer.parseInt(yymmdd, 4, 6, 10);
        if (month < 1 || month > MONTHS) {
            return Optional.empty();
        }
        YearMonth yearMonth = YearMonth.of(year(Integer.parseInt(yymmdd, 0, 2, 10), thisYear), month);
        if (day > yearMonth.lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(day == 0 ? yearMonth.atEndOfMonth() : yearMonth.atDay(day));
    }

    private static int year(int twoDigits, int thisYear) {
        int gap = twoDigits - thisYear % CENTURY;
        int inThisCentury = thisYear + gap;
        if (gap >= LAST_PAST_GAP) {
            return inThisCentury - CENTURY;
        }
        return gap <= FIRST_FUTURE_GAP ? inThisCentury + CENTURY : inThisCentury;
    }
}
