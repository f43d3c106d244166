package io.mostrador.sync.protocol.payload;

/// A part of a bundle.
///
/// @param code of the item
/// @param quantityThousandths how many of its unit are in one bundle, times 1,000
public record PartV1(String code, long quantityThousandths) {}
