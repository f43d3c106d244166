package io.mostrador.domain.code.gs1;

/// One field of a GS1 code.
///
/// @param identifier the application identifier, 2 to 4 digits
/// @param value as the identifier's format demands, check digits proven
/// @param position of the value's first character in the scanned text, from 1
public record Element(String identifier, String value, int position) {}
