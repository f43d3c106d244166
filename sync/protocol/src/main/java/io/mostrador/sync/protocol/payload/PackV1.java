package io.mostrador.sync.protocol.payload;

/// A further unit in which an item is sold.
///
/// @param code of the item of which it is a pack
/// @param contentsThousandths how many of that item's unit are in one, times 1,000
/// @param unit what the pack is called
public record PackV1(String code, long contentsThousandths, String unit) {}
