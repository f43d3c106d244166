package io.mostrador.domain.promotion;

/// A deal that was chosen.
///
/// @param times how often, on as many different units
record Taken(Deal deal, long times) {}
