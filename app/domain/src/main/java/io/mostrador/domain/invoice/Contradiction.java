package io.mostrador.domain.invoice;

/// A rule that a document breaks by what it says itself.
///
/// @param rule `BR-CO-10`
/// @param where `line 2`, `S 21 %` or `document`
/// @param sentence what is wrong, for a person
public record Contradiction(String rule, String where, String sentence) {}
