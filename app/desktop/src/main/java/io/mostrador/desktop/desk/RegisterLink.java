package io.mostrador.desktop.desk;

import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;
import io.mostrador.register.RegisterState;
import io.mostrador.register.port.SaleArchive;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The register as the FX thread sees it: its newest state as a property, its answers on the FX thread.
final class RegisterLink {
    private static final System.Logger LOG = System.getLogger(RegisterLink.class.getName());

    private final Register register;
    private final ReadOnlyObjectWrapper<RegisterState> state;
    private final AtomicBoolean refreshWaits = new AtomicBoolean();
    private Register.Subscription subscription = () -> {};

    RegisterLink(Register register) {
        this.register = register;
        this.state = new ReadOnlyObjectWrapper<>(register.state());
    }

    ReadOnlyObjectProperty<RegisterState> state() {
        return state.getReadOnlyProperty();
    }

    void activate() {
        subscription = register.observe(changed -> refreshSoon());
    }

    void deactivate() {
        subscription.close();
    }

    /// The answer comes after the state property has at least the state the answer speaks of.
    void submit(Command command, Consumer<Outcome> answer, Runnable failed) {
        // Nothing is lost with the returned future: what goes wrong is told to `failed`, or thrown on the FX thread.
        var _ = register.submit(command)
                .whenComplete((outcome, error) -> FxThread.post(() -> {
                    refresh();
                    if (error != null) {
                        LOG.log(System.Logger.Level.ERROR, "A command was not answered: " + command, error);
                        failed.run();
                    } else {
                        answer.accept(outcome);
                    }
                }));
    }

    /// The answer comes on the FX thread, unless the register is closed.
    void examine(String text, Consumer<Examination> answer) {
        // Nothing is lost with the returned future: what goes wrong is logged.
        var _ = register.examine(text)
                .whenComplete((examination, error) -> FxThread.post(() -> {
                    if (error != null) {
                        LOG.log(System.Logger.Level.ERROR, "A code was not examined", error);
                    } else {
                        answer.accept(examination);
                    }
                }));
    }

    /// The answer comes on the FX thread, unless the register is closed.
    <T> void ask(Function<SaleArchive, T> question, Consumer<T> answer) {
        // Nothing is lost with the returned future: what goes wrong is logged.
        var _ = register.ask(question)
                .whenComplete((told, error) -> FxThread.post(() -> {
                    if (error != null) {
                        LOG.log(System.Logger.Level.ERROR, "A question about sales was not answered", error);
                    } else {
                        answer.accept(told);
                    }
                }));
    }

    /// Many changes before the FX thread has time make one refresh.
    private void refreshSoon() {
        if (refreshWaits.compareAndSet(false, true)) {
            FxThread.post(() -> {
                refreshWaits.set(false);
                refresh();
            });
        }
    }

    private void refresh() {
        state.set(register.state());
    }
}
