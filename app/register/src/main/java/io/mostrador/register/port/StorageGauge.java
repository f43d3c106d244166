package io.mostrador.register.port;

import io.mostrador.register.status.StorageStatus;

/// Looks how much room there is for facts. Asked before each new basket: must answer at once.
@FunctionalInterface
public interface StorageGauge {
    StorageStatus read();
}
