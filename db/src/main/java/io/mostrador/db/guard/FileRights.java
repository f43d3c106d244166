package io.mostrador.db.guard;

import java.util.UUID;

/// Nothing beyond the rights of the file.
record FileRights() implements SecretGuard {
    @Override
    public Protection protection() {
        return Protection.FILE_RIGHTS;
    }

    @Override
    public byte[] protect(byte[] secret, UUID ringId) {
        return secret.clone();
    }

    @Override
    public byte[] unprotect(byte[] kept, UUID ringId) {
        return kept.clone();
    }
}
