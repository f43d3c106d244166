package io.mostrador.sync.server.store.admin;

import java.time.Instant;

/// An entry of a till's journal that the till signed and the server kept.
///
/// @param hash of the entry, 64 lower-case hex digits
/// @param fork it is not the entry the server has there, or not the one the till had signed there before
public record KeptAnchor(long sequence, String hash, Instant receivedAt, boolean fork) {}
