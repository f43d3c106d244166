package io.mostrador.sync.server.chain;

/// How far the server has a till's chain.
///
/// @param contiguous sequence of the last entry, 0 when there is none; only a new epoch leaves places out
/// @param hash of that entry
public record Head(long contiguous, String hash) {}
