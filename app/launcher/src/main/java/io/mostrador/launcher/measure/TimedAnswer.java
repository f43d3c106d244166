package io.mostrador.launcher.measure;

import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;

/// A register's answer and how long it took.
///
/// @param nanos from handing the command over to the moment the register gave its answer, the sale then being on the
/// disk; how long the asking thread then takes to wake up is not the register's
public record TimedAnswer(Outcome outcome, long nanos) {
    public static TimedAnswer of(Register register, Command command) {
        long start = System.nanoTime();
        return register.submit(command)
                .thenApply(outcome -> new TimedAnswer(outcome, System.nanoTime() - start))
                .join();
    }
}
