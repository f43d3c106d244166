package io.mostrador.launcher.items;

/// Why a row of a file cannot be taken.
///
/// @param line 1-based line in the file
/// @param code the code of the row as far as it could be read
/// @param problem one sentence, says what is expected
public record RowError(long line, String code, String problem) {}
