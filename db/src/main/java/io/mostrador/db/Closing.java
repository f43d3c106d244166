package io.mostrador.db;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What has been opened, to be closed in the other order.
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        opened.push(resource);
        return resource;
    }

    /// Closes all but what was opened first: the lock.
    void closeAllButFirst() {
        closeDownTo(1);
    }

    /// Closes all, also when one fails; throws the first failure.
    @Override
    public void close() {
        closeDownTo(0);
    }

    private void closeDownTo(int kept) {
        Exception failure = null;
        while (opened.size() > kept) {
            failure = close(opened.pop(), failure);
        }
        if (failure != null) {
            throw new StoreRefusedException("the store could not be closed well: " + failure.getMessage(), failure);
        }
    }

    private static @Nullable Exception close(AutoCloseable resource, @Nullable Exception before) {
        try {
            resource.close();
            return before;
        } catch (Exception e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
