package io.mostrador.sync.client;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.register.port.CatalogueInbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps items and cursor in memory; can be told to fail.
final class InMemoryInbox implements CatalogueInbox {
    private final Map<ItemId, Item> items = new HashMap<>();
    private long cursor;
    private int pages;
    private boolean failing;

    @Override
    public synchronized long cursor() {
        return cursor;
    }

    @Override
    public synchronized void apply(List<Item> changed, List<ItemId> removed, long newCursor) {
        if (failing) {
            throw new IllegalStateException("the item table is locked");
        }
        changed.forEach(item -> items.put(item.id(), item));
        removed.forEach(items::remove);
        cursor = newCursor;
        pages++;
        notifyAll();
    }

    synchronized void failing(boolean now) {
        failing = now;
    }

    synchronized Map<ItemId, Item> items() {
        return Map.copyOf(items);
    }

    synchronized int pages() {
        return pages;
    }

    /// Waits until the feed was taken up to `wanted`, 20 s at most.
    synchronized void awaitCursor(long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (cursor < wanted) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("the cursor is still " + cursor);
            }
            wait(left);
        }
    }
}
