package io.mostrador.register.status;

import io.mostrador.register.Register.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The latest value of something, told to whoever listens, on the thread that set it.
///
/// @param <T> an immutable value
public final class Signal<T> {
    private final AtomicReference<T> value;
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();

    public Signal(T initial) {
        value = new AtomicReference<>(initial);
    }

    public T value() {
        return value.get();
    }

    public void set(T newValue) {
        if (!newValue.equals(value.getAndSet(newValue))) {
            listeners.forEach(listener -> listener.accept(newValue));
        }
    }

    /// Tells `listener` the value now and after every change.
    public Subscription observe(Consumer<? super T> listener) {
        listeners.add(listener);
        listener.accept(value.get());
        return () -> listeners.remove(listener);
    }
}
