package io.mostrador.register.port;

import io.mostrador.domain.item.Item;
import java.util.function.Consumer;

/// All items as they are stored, to feed the index.
public interface ItemSource extends ItemLookup {
    void forEach(Consumer<Item> consumer);
}
