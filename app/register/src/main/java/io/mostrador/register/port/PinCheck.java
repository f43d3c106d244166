package io.mostrador.register.port;

import io.mostrador.domain.people.OperatorId;

/// Checks a PIN against its stored hash; takes some tens of milliseconds by design.
public interface PinCheck {
    /// False also for an unknown operator, after the same work.
    boolean verify(OperatorId operatorId, String pin);
}
