package io.mostrador.domain.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ZReportTest {
    private static final Instant OPENED = Instant.parse("2026-11-21T12:00:00Z");
    private static final OperatorId ANA = new OperatorId("ana");

    private static TillSession session(long floatMinor) {
        return new TillSession(
                new TillSessionId(new UUID(0, 1)), LocalDate.of(2026, 11, 21), OPENED, ANA, Shelf.pesos(floatMinor));
    }

    private static ZReport report(long number, long countedMinor) {
        return new ZReport(
                number,
                session(1_000),
                TillTotals.none(Shelf.ARS),
                Shelf.pesos(countedMinor),
                OPENED.plusSeconds(1),
                ANA,
                "Ana Paz");
    }

    @Test
    void tellsOverFromShort() {
        assertThat(report(1, 1_200).expectedCash()).isEqualTo(Shelf.pesos(1_000));
        assertThat(report(1, 1_200).overShort()).isEqualTo(Shelf.pesos(200));
        assertThat(report(1, 0).overShort()).isEqualTo(Shelf.pesos(-1_000));
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatThrownBy(() -> report(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> report(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> session(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
