package io.mostrador.register;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.clock.Moment;
import io.mostrador.register.core.Decision;
import io.mostrador.register.core.PinVerdict;
import io.mostrador.register.core.RegisterCore;
import io.mostrador.register.core.ScanTrial;
import io.mostrador.register.core.Surroundings;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.JournalFailure;
import io.mostrador.register.port.SaleArchive;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The register's shell: does commands one after the other on the thread it was given, stores their facts, and
/// only then lets anybody know.
///
/// The thread must never be interrupted: an interrupt in the middle of a forced write closes the journal's
/// channel. So nothing here interrupts, and the executor must not be stopped with `shutdownNow`; close the
/// register first.
public final class SingleThreadRegister implements Register, AutoCloseable {
    private static final Logger LOGGER = System.getLogger(SingleThreadRegister.class.getName());
    private static final Outcome CLOSED = new Outcome.Faulted(false, "CLOSED", "the register is closed");

    private final RegisterPorts ports;
    private final PinGate pins;
    private final Executor thread;
    private final List<Runnable> wakeUps;
    private final List<Consumer<RegisterState>> observers = new CopyOnWriteArrayList<>();
    private volatile RegisterState state;
    private volatile boolean closed;

    /// @param initial as [io.mostrador.register.port.RegisterMemory] gave it
    /// @param thread runs one task at a time, in the order given
    /// @param wakeUps run after each forced fact; they must only wake their thread, not work
    public SingleThreadRegister(RegisterState initial, RegisterPorts ports, Executor thread, List<Runnable> wakeUps) {
        this.state = initial;
        this.ports = ports;
        this.pins = new PinGate(ports.pins());
        this.thread = thread;
        this.wakeUps = List.copyOf(wakeUps);
    }

    @Override
    public CompletableFuture<Outcome> submit(Command command) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        if (closed || !handOver(() -> answer.complete(run(command)))) {
            answer.complete(CLOSED);
        }
        return answer;
    }

    @Override
    public CompletableFuture<Examination> examine(String text) {
        return closed
                ? CompletableFuture.failedFuture(new IllegalStateException("the register is closed"))
                : CompletableFuture.supplyAsync(
                        () -> ScanTrial.of(state, text, around(look(), new PinVerdict.NotChecked())), thread);
    }

    @Override
    public <T> CompletableFuture<T> ask(Function<SaleArchive, T> question) {
        return closed
                ? CompletableFuture.failedFuture(new IllegalStateException("the register is closed"))
                : CompletableFuture.supplyAsync(() -> question.apply(ports.sales()), thread);
    }

    @Override
    public RegisterState state() {
        return state;
    }

    @Override
    public Subscription observe(Consumer<RegisterState> observer) {
        Consumer<RegisterState> guarded = newState -> guard("observer", () -> observer.accept(newState));
        handOver(() -> {
            observers.add(guarded);
            guarded.accept(state);
        });
        return () -> handOver(() -> observers.remove(guarded));
    }

    /// Lets `work` store facts that no command asks for, such as an import, between two commands. It gets the
    /// stamp they
    /// must have.
    public CompletableFuture<Void> record(BiConsumer<Journal, Stamp> work) {
        return CompletableFuture.runAsync(
                () -> {
                    Stamp stamp = Stamps.of(state, state, look().stamp());
                    ports.time().recordJumps(ports.journal(), stamp);
                    work.accept(ports.journal(), stamp);
                },
                thread);
    }

    /// Takes no more commands and waits until those already taken are done. Not to be called on the register
    /// thread.
    @Override
    public void close() {
        closed = true;
        CompletableFuture<Boolean> last = new CompletableFuture<>();
        if (handOver(() -> last.complete(true))) {
            last.join();
        }
    }

    private boolean handOver(Runnable task) {
        try {
            thread.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOGGER.log(Level.DEBUG, "the register thread is gone", e);
            return false;
        }
    }

    private Outcome run(Command command) {
        if (Thread.interrupted()) {
            LOGGER.log(Level.WARNING, "the register thread was interrupted; the interrupt is dropped");
        }
        try {
            Moment moment = look();
            Surroundings around = around(moment, verdict(command, moment.wall()));
            return switch (RegisterCore.decide(state, command, around)) {
                case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
                case Decision.Accepted accepted -> carryOut(command, accepted, moment.stamp());
            };
        } catch (RuntimeException | Error e) {
            return Fault.report(command, false, e);
        }
    }

    private Surroundings around(Moment moment, PinVerdict pin) {
        return new Surroundings(
                moment.stamp(),
                ports.ids(),
                ports.items(),
                pin,
                ports.storage(),
                ports.codes(),
                ports.promotions(),
                ports.customers(),
                ports.prices(),
                ports.rates(),
                ports.coupons(),
                ports.suspension(),
                ports.sales(),
                ports.giftCards());
    }

    private Moment look() {
        return ports.time().look(state.openTill() != null);
    }

    /// Checks a PIN only where it can count: a sign-on while nobody is signed on, an approval while
    /// somebody is.
    private PinVerdict verdict(Command command, Instant now) {
        boolean signedOut = state.mode() instanceof Mode.SignedOut;
        return switch (command) {
            case Command.SignOn signOn when signedOut -> verdict(signOn.operatorId(), signOn.pin(), now);
            case Command.SellExpired sell
            when !signedOut && !sell.pin().isEmpty() -> verdict(sell.approver(), sell.pin(), now);
            default -> new PinVerdict.NotChecked();
        };
    }

    private PinVerdict verdict(OperatorId operatorId, String pin, Instant now) {
        boolean known = state.operators().stream().map(Operator::id).anyMatch(operatorId::equals);
        return known ? pins.verdict(operatorId, pin, now) : new PinVerdict.NotChecked();
    }

    private Outcome carryOut(Command command, Decision.Accepted accepted, Instant at) {
        RegisterState next = accepted.next();
        boolean durable = accepted.facts().stream().anyMatch(Fact.Durable.class::isInstance);
        try {
            Forced forced = store(accepted.facts(), next, at);
            accepted.facts().forEach(ports.customers()::apply);
            accepted.facts().forEach(ports.coupons()::note);
            publish(next, durable);
            return new Outcome.Accepted(next, forced);
        } catch (JournalFailure e) {
            if (e.recorded()) {
                accepted.facts().forEach(ports.customers()::apply);
                accepted.facts().forEach(ports.coupons()::note);
                publish(next, durable);
            }
            return Fault.report(command, e.recorded(), e);
        }
    }

    private @Nullable Forced store(List<Fact> facts, RegisterState next, Instant at) {
        if (facts.isEmpty()) {
            return null;
        }
        Stamp stamp = Stamps.of(state, next, at);
        ports.time().recordJumps(ports.journal(), stamp);
        Forced last = null;
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Durable durable -> last = ports.journal().force(durable, stamp);
                case Fact.Progress progress -> ports.journal().write(progress, stamp);
            }
        }
        return last;
    }

    /// Only ever after the facts are stored. The drawer's wake-up comes before the screen: it is the slower of
    /// the two.
    private void publish(RegisterState next, boolean durable) {
        boolean changed = !next.equals(state);
        state = next;
        if (durable) {
            wakeUps.forEach(wakeUp -> guard("wake-up", wakeUp));
        }
        if (changed) {
            observers.forEach(observer -> observer.accept(next));
        }
    }

    /// Whoever listens cannot break the register.
    private static void guard(String what, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, what + " of the register failed", e);
        }
    }
}
