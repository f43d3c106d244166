package io.mostrador.launcher.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One command line running as a process of its own.
public final class Program implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    Program(String name, Process process, Path out, Path err) {
        this.name = name;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /// What it has written to standard output so far.
    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    /// Waits for its end and gives the exit code.
    public int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(name + " has not ended after " + limit.toSeconds() + " s\n" + err());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while " + name + " was running", e);
        }
        return process.exitValue();
    }

    /// Waits until it has said `text` on standard output.
    public void awaitSaying(String text, Duration limit) {
        Waiting.until(name + " says '" + text + "'\n" + err(), limit, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended with " + process.exitValue() + "\n" + err());
            }
            return out().contains(text);
        });
    }

    /// Kills it as the system does (`SIGKILL`): nothing in it can run any more.
    public void kill() {
        process.destroyForcibly();
        exitCode(Duration.ofSeconds(20));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
