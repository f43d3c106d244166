package io.mostrador.sync.protocol.wire;

public record AnchorAnswer(AnchorStatus status) {}
