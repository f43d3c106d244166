package io.mostrador.desktop;

import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Outcome;
import io.mostrador.register.Refusal;
import io.mostrador.register.Register;
import io.mostrador.register.RegisterState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A register whose state the test sets, and which refuses every command with a chosen reason.
final class ScriptedRegister implements Register {
    private final List<Consumer<RegisterState>> observers = new CopyOnWriteArrayList<>();
    private final List<Command> submitted = new CopyOnWriteArrayList<>();
    private volatile RegisterState state;
    private volatile Refusal refusal = Refusal.of(Refusal.Reason.NOT_NOW);

    ScriptedRegister(RegisterState state) {
        this.state = state;
    }

    void refuseWith(Refusal newRefusal) {
        refusal = newRefusal;
    }

    void set(Mode mode) {
        set(state.withMode(mode));
    }

    void set(RegisterState newState) {
        state = newState;
        observers.forEach(observer -> observer.accept(newState));
    }

    List<Command> submitted() {
        return List.copyOf(submitted);
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
        submitted.add(command);
        return CompletableFuture.completedFuture(new Outcome.Refused(refusal));
    }

    @Override
    public RegisterState state() {
        return state;
    }

    @Override
    public Subscription observe(Consumer<RegisterState> observer) {
        observers.add(observer);
        observer.accept(state);
        return () -> observers.remove(observer);
    }
}
