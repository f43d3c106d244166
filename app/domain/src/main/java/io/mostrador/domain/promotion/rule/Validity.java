package io.mostrador.domain.promotion.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// When a rule holds, by the clock on the shop's wall.
///
/// @param firstDate the first calendar date
/// @param lastDate the last calendar date, included
/// @param days the days of the week, at least one
/// @param from the time of day it begins, included
/// @param until the time of day it ends, not included. When it is not after `from` it is a time of the next
/// day, and the hours after midnight still belong to the date and the day of the week on which they began; so
/// midnight to midnight is all day
public record Validity(LocalDate firstDate, LocalDate lastDate, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    public Validity {
        days = Set.copyOf(days);
        if (lastDate.isBefore(firstDate)) {
            throw new IllegalArgumentException("ends on " + lastDate + ", before it begins on " + firstDate);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a rule holds on one day of the week at least");
        }
    }

    /// All day and every day, from the first to the last date.
    public static Validity ofDates(LocalDate firstDate, LocalDate lastDate) {
        return new Validity(
                firstDate, lastDate, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /// The same on some days of the week only.
    public Validity on(Set<DayOfWeek> onlyDays) {
        return new Validity(firstDate, lastDate, onlyDays, from, until);
    }

    /// The same in some hours only (happy hour).
    public Validity between(LocalTime begin, LocalTime end) {
        return new Validity(firstDate, lastDate, days, begin, end);
    }

    /// Whether a rule holds then.
    public boolean holdsAt(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        if (until.isAfter(from)) {
            return !time.isBefore(from) && time.isBefore(until) && begunOn(moment.toLocalDate());
        }
        return time.isBefore(from)
                ? time.isBefore(until) && begunOn(moment.toLocalDate().minusDays(1))
                : begunOn(moment.toLocalDate());
    }

    private boolean begunOn(LocalDate date) {
        return !date.isBefore(firstDate) && !date.isAfter(lastDate) && days.contains(date.getDayOfWeek());
    }
}
