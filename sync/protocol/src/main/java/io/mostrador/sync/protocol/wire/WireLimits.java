package io.mostrador.sync.protocol.wire;

import io.mostrador.sync.protocol.EntryCodec;

/// What neither side exceeds and neither side takes.
public final class WireLimits {
    public static final int MAX_BATCH_ENTRIES = 500;
    /// What a till aims at; one entry alone may be larger, up to [EntryCodec#MAX_ENTRY_BYTES].
    public static final int AIMED_BATCH_BYTES = 1 << 20;
    /// Of the lines of a batch together, inflated.
    public static final int MAX_BATCH_BYTES = AIMED_BATCH_BYTES + EntryCodec.MAX_ENTRY_BYTES + MAX_BATCH_ENTRIES;
    /// Of a batch as it is sent.
    public static final int MAX_COMPRESSED_BYTES = AIMED_BATCH_BYTES + EntryCodec.MAX_ENTRY_BYTES;
    /// Of any other request.
    public static final int MAX_REQUEST_BYTES = 16 * 1024;

    public static final int MAX_PAGE_ITEMS = 2_000;
    /// Of any answer, inflated. A page of 2,000 items with the longest names has about 3 MiB.
    public static final int MAX_ANSWER_BYTES = 8 << 20;

    private WireLimits() {}
}
