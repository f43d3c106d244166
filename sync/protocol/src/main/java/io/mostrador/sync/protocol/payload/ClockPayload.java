package io.mostrador.sync.protocol.payload;

/// The clock of the till's machine.
public sealed interface ClockPayload extends Payload {
    /// @param expectedAt ISO-8601 instant: the time it should have been
    /// @param actualAt ISO-8601 instant: the time the clock said
    /// @param witness what told so
    record JumpedV1(String expectedAt, String actualAt, String witness) implements ClockPayload {}
}
