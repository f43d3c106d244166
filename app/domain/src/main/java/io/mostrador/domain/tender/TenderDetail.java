package io.mostrador.domain.tender;

/// What a tender says beside its amount in the shop's currency.
public sealed interface TenderDetail permits ForeignCash, StoredValueUse {}
