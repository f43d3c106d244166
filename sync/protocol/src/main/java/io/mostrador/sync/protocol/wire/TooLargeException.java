package io.mostrador.sync.protocol.wire;

/// More than [WireLimits] allow.
public final class TooLargeException extends RuntimeException {

    public TooLargeException(String message) {
        super(message);
    }
}
