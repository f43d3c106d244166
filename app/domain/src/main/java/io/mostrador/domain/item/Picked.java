package io.mostrador.domain.item;

/// What somebody chose of an item, by the names of group and choice.
public record Picked(String group, String choice) {}
