package io.mostrador.sync.protocol.wire;

/// A till tells the server an entry of its journal that it signed, and with it all before: whoever has this
/// finds a cut, a changed or a second journal of the till.
///
/// @param hash of the entry, 64 lower-case hex digits
/// @param link of its frame in the till's files, 64 lower-case hex digits
/// @param signature of [SignedText#journalHead], base64url without padding
public record AnchorRequest(long sequence, String hash, String link, String signature) {}
