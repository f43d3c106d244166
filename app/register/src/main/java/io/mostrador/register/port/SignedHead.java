package io.mostrador.register.port;

/// An entry of the journal that the till signed, and with it all before.
///
/// @param hash of the entry, 64 lower-case hex digits
/// @param link of its frame in the journal's files, 64 lower-case hex digits
/// @param signature Ed25519, base64url without padding
public record SignedHead(long sequence, String hash, String link, String signature) {}
