package io.mostrador.domain.code;

/// How codes of a kind begin that the shop prints itself.
///
/// @param prefix 1 to 10 visible ASCII characters
public record OwnPrefix(String prefix, Scanned.Kind kind) {
    public OwnPrefix {
        if (!prefix.matches("[!-~]{1,10}")) {
            throw new IllegalArgumentException("a prefix has 1 to 10 visible characters: " + prefix.length());
        }
    }

    /// Whether `text` is the prefix and at least one character more.
    boolean fits(String text) {
        return text.length() > prefix.length() && text.startsWith(prefix);
    }
}
