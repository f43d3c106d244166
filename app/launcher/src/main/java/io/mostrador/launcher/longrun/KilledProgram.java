package io.mostrador.launcher.longrun;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.Main;
import io.mostrador.launcher.bench.OwnJava;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The real program as a process on one till, one after the other, to be killed as the system kills: nothing in it can
/// run any more.
final class KilledProgram {
    private static final long LOOK_NANOS = 500_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path data;
    private final Path training;
    private final Path cache;
    private final Path errors;
    private List<String> javaOptions = List.of();
    private @Nullable Process process;
    private long newestBefore;

    /// @param folder for what is needed beside
    /// @param data the till's directory
    KilledProgram(Path folder, Path data) {
        this.data = data;
        training = folder.resolve("training");
        cache = folder.resolve("start.aot");
        errors = folder.resolve("errors.txt");
    }

    /// Makes a start cache on another till, so that less of a run goes into starting Java.
    void train(KillFiles files) throws IOException, InterruptedException {
        String[] more = files.replay(training.resolve("acks.tsv"), "--create-items", "--close", "--count", "20");
        javaOptions = OwnJava.startCache(cache, commandLine(training, "replay", more));
    }

    void start(String command, String... more) throws IOException {
        newestBefore = newest();
        process = new ProcessBuilder(OwnJava.command(javaOptions, commandLine(data, command, more)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.to(errors.toFile()))
                .start();
    }

    private static List<String> commandLine(Path till, String command, String... more) {
        List<String> line = new ArrayList<>(List.of(Main.class.getName(), command, "--data", till.toString()));
        line.addAll(List.of(more));
        return line;
    }

    /// Waits until it has written to the till's directory: it does so when it begins to open it.
    void awaitTouch() throws IOException {
        await(() -> newest() > newestBefore);
    }

    /// When anything in the till's directory was last written to.
    private long newest() {
        File[] found = data.toFile().listFiles();
        long newest = 0;
        for (File file : found == null ? new File[0] : found) {
            newest = Math.max(newest, file.lastModified());
        }
        return newest;
    }

    /// @throws CommandFailure when it ends, or takes very long, before `condition` holds
    void await(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (!isRunning() || System.nanoTime() > end) {
                running().destroyForcibly();
                throw new CommandFailure("The till does not get on: " + Files.readString(errors));
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /// @return whether it was running still
    boolean killAfter(long nanos) throws InterruptedException {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until && isRunning()) {
            LockSupport.parkNanos(LOOK_NANOS / 5);
        }
        boolean killed = isRunning();
        running().destroyForcibly();
        running().waitFor();
        return killed;
    }

    private boolean isRunning() {
        return running().isAlive();
    }

    private Process running() {
        Process present = process;
        if (present == null) {
            throw new IllegalStateException("nothing was started");
        }
        return present;
    }
}
