package io.mostrador.register.clock;

import java.time.Instant;

/// The time of one command, to the millisecond, so that journal, database and server can all keep exactly this moment.
///
/// @param wall what the machine's clock says
/// @param stamp what the facts of the command say; later than `wall` only after the clock went back in an open till
/// session
public record Moment(Instant wall, Instant stamp) {}
