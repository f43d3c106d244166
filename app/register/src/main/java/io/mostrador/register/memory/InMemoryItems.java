package io.mostrador.register.memory;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.port.ItemSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Items by code. Any thread may read and change them.
public final class InMemoryItems implements ItemSource {
    private final Map<ScanCode, Item> byCode = new ConcurrentHashMap<>();

    public InMemoryItems(Collection<Item> items) {
        apply(List.copyOf(items), List.of());
    }

    /// Puts in or replaces `changed`, takes out `removed`.
    public void apply(List<Item> changed, List<ItemId> removed) {
        byCode.values().removeIf(item -> removed.contains(item.id()));
        changed.forEach(item -> byCode.put(item.code(), item));
    }

    @Override
    public Optional<Item> find(ScanCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public void forEach(Consumer<Item> consumer) {
        byCode.values().forEach(consumer);
    }
}
