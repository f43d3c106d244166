package io.mostrador.sync.server.store.admin;

import java.time.Instant;

/// A one-time code. It is shown once and kept nowhere; the server has its hash.
///
/// @param code such as `K7Q2-9MXC-4TWB`
public record EnrolmentCode(String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "EnrolmentCode[until " + expiresAt + "]";
    }
}
