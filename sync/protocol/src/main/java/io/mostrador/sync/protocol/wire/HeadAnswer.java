package io.mostrador.sync.protocol.wire;

import java.time.Instant;

/// @param contiguous up to here the server has everything of this till's chain, 0 at first
/// @param hash of the entry at `contiguous`, 64 zeros at first
public record HeadAnswer(long contiguous, String hash, Instant serverTime) {}
