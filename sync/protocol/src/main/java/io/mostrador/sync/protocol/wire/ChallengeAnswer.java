package io.mostrador.sync.protocol.wire;

/// @param challenge to be signed within a minute of the server's clock; opaque to the till
public record ChallengeAnswer(String challenge) {}
