package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.TillOpening;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command that takes rules of the shop from a file, in the place of those before, or takes them away.
abstract class RuleFileCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "the file")
    @Nullable
    private Path file;

    @Mixin
    private DataOption data = new DataOption();

    /// Whether the option was given that takes the rules away.
    abstract boolean isTakenAway();

    /// What to say when neither file nor option was given, or both.
    abstract String wanted();

    /// Checks the file and keeps it in the till's directory; says what holds now.
    abstract void keep(Path given, Path directory, StoreProfile store);

    /// Takes the rules away; says what holds now.
    abstract void forget(Path directory);

    @Override
    public final Integer call() {
        Path given = file;
        if (isTakenAway() == (given != null)) {
            throw new CommandFailure("Say " + wanted());
        }
        if (given == null) {
            forget(data.path());
        } else {
            keep(given, data.path(), store());
        }
        return 0;
    }

    /// Not the whole till: it would not open with rules that are to be replaced because they are bad.
    private StoreProfile store() {
        try (TillStore store = TillOpening.open(data.path())) {
            return store.memory().load().store();
        }
    }
}
