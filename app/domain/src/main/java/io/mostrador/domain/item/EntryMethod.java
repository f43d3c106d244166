package io.mostrador.domain.item;

/// How a line came into the basket (POSLog `EntryMethod`).
public enum EntryMethod {
    SCANNED,
    KEYED
}
