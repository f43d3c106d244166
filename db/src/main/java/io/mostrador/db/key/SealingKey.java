package io.mostrador.db.key;

import java.util.HexFormat;

/// An AES-256 key of a [KeyRing].
final class SealingKey {
    private final int id;
    private final byte[] bytes;

    /// @param id names it among the keys of its purpose, from 1
    /// @param bytes 32 of them, not to be changed
    SealingKey(int id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    int id() {
        return id;
    }

    byte[] bytes() {
        return bytes;
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    Sealer sealer() {
        return new Sealer(this);
    }

    /// Never the key.
    @Override
    public String toString() {
        return "SealingKey[" + id + "]";
    }
}
