package io.mostrador.domain.promotion;

import java.util.List;

/// A rule and what it covers in a basket.
///
/// @param lots positions in the list of all lots, ascending
record Coverage(PromotionRule rule, List<Integer> lots) {}
