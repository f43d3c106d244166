package io.mostrador.domain.code.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Gs1DateTest {
    @ParameterizedTest
    @CsvSource({
        "260312, 2026, 2026-03-12",
        "260300, 2026, 2026-03-31",
        "260200, 2026, 2026-02-28",
        "240200, 2026, 2024-02-29",
        "240229, 2026, 2024-02-29"
    })
    void readsADayAndTakesDayZeroForTheLastOfTheMonth(String digits, int thisYear, LocalDate date) {
        assertThat(Gs1Date.read(digits, thisYear)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "760101, 2026, 2076-01-01",
        "770101, 2026, 1977-01-01",
        "990101, 2026, 1999-01-01",
        "000101, 2026, 2000-01-01",
        "480101, 2098, 2148-01-01",
        "490101, 2098, 2049-01-01",
        "500101, 2000, 2050-01-01",
        "510101, 2000, 1951-01-01"
    })
    void choosesTheCenturyThatIsFortyNineYearsBackToFiftyAhead(String digits, int thisYear, LocalDate date) {
        assertThat(Gs1Date.read(digits, thisYear)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"260001", "261301", "260230", "260431", "260132", "230229"})
    void knowsNoDayThatIsNotInTheCalendar(String digits) {
        assertThat(Gs1Date.read(digits, 2026)).isEmpty();
    }
}
