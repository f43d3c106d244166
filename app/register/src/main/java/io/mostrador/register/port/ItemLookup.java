package io.mostrador.register.port;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import java.util.Optional;

/// Finds the item a code names.
public interface ItemLookup {
    Optional<Item> find(ScanCode code);
}
