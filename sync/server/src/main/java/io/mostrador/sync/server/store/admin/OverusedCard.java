package io.mostrador.sync.server.store.admin;

/// A gift card from which more was taken, over all tills, than was put on it: tills that take cards they do
/// not know
/// cannot know.
///
/// @param loadedMinor what was paid for it at all tills together
/// @param usedMinor what sales took, less what refunds put on it
/// @param tills of which something is known about the card
public record OverusedCard(String code, String currency, long loadedMinor, long usedMinor, int tills) {}
