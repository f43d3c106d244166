package io.mostrador.sync.protocol.wire;

/// Every answer that is not 2xx.
///
/// @param message a sentence for the log and the manager; it tells nothing about other tills or tenants
public record ErrorAnswer(ErrorCode code, String message) {}
