package io.mostrador.launcher.till;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.ItemSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Looks codes up in the stored items until the index is filled, so that a till with many items sells from the first
/// second.
final class BackgroundItems implements ItemLookup {
    private final ItemSource stored;
    private final ItemIndex index;
    private final CompletableFuture<Void> filled;

    private BackgroundItems(ItemSource stored, ItemIndex index, CompletableFuture<Void> filled) {
        this.stored = stored;
        this.index = index;
        this.filled = filled;
    }

    /// Begins to fill `index` on a thread of its own.
    static BackgroundItems load(ItemSource stored, ItemIndex index) {
        CompletableFuture<Void> filled = new CompletableFuture<>();
        Threads.named("items")
                .newThread(() -> {
                    try {
                        index.reload(stored);
                        filled.complete(null);
                    } catch (RuntimeException e) {
                        filled.completeExceptionally(e);
                    }
                })
                .start();
        return new BackgroundItems(stored, index, filled);
    }

    @Override
    public Optional<Item> find(ScanCode code) {
        return filled.isDone() && !filled.isCompletedExceptionally() ? index.find(code) : stored.find(code);
    }

    /// Waits until the index is full.
    ///
    /// @throws java.util.concurrent.CompletionException when the items could not be read
    void await() {
        filled.join();
    }
}
