package io.mostrador.register;

import io.mostrador.register.port.SaleArchive;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// One way in, one way out.
public interface Register {
    /// Hands a command to the register thread. Commands are done one after the other in the order they came. The
    /// answer comes when the command's facts are as durable as they must be.
    CompletableFuture<Outcome> submit(Command command);

    /// Takes a scanned text apart and tries out what a scan of it would do now, after the commands that came before
    /// it. Changes nothing. Fails when the register is closed.
    CompletableFuture<Examination> examine(String text);

    /// Asks about completed sales, after the commands that came before it. Changes nothing. Fails when the register
    /// is closed.
    <T> CompletableFuture<T> ask(Function<SaleArchive, T> question);

    /// The state now.
    RegisterState state();

    /// Tells `observer` the state now and after every change, on the register thread.
    Subscription observe(Consumer<RegisterState> observer);

    /// Ends an observation.
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
