package io.mostrador.register.fact;

import io.mostrador.domain.people.OperatorId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When and by whom: time and zone (order comes from the sequence, never from the clock).
///
/// @param at wall time; never before the stamp of the entry before while a till session is open
/// @param businessDate null while no till session is open
/// @param operatorId null while nobody is signed on
public record Stamp(
        Instant at,
        ZoneId zone,
        @Nullable LocalDate businessDate,
        @Nullable OperatorId operatorId) {}
