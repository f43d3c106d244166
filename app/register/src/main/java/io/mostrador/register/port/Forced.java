package io.mostrador.register.port;

/// The proof that a fact is on the disk.
///
/// @param sequence of its entry
/// @param hash of its entry, 64 lower-case hex digits
public record Forced(long sequence, String hash) {
    private static final int SHORT_LENGTH = 8;

    /// What fits on paper.
    public String shortHash() {
        return hash.substring(0, SHORT_LENGTH);
    }
}
