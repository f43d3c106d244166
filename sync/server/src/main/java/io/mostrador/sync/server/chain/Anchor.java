package io.mostrador.sync.server.chain;

/// An entry of a till's journal that the till signed, and with it all before.
///
/// @param hash of the entry
/// @param link of its frame in the till's files
public record Anchor(long sequence, String hash, String link) {}
