package io.mostrador.launcher;

import io.mostrador.db.projection.RowsProgress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A bar with numbers on standard error: redrawn in place on a terminal, a line at every tenth elsewhere.
public final class ProgressLine {
    private static final int WIDTH = 30;
    private final PrintStream out;
    private final String what;
    private final long total;
    private final boolean terminal;
    private long lastTenth = -1;
    private long lastDrawn;

    public ProgressLine(PrintStream out, String what, long total) {
        this.out = out;
        this.what = what;
        this.total = Math.max(1, total);
        this.terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// For work whose length is told only when it begins.
    public static RowsProgress of(PrintStream out, String what) {
        AtomicReference<@Nullable ProgressLine> line = new AtomicReference<>();
        return (done, total) -> {
            if (line.get() == null) {
                line.set(new ProgressLine(out, what, total));
            }
            Objects.requireNonNull(line.get()).at(done);
        };
    }

    /// Told how much is done; may be called as often as one likes.
    public void at(long done) {
        long tenth = done * 10 / total;
        boolean last = done >= total;
        if (terminal && (last || System.nanoTime() - lastDrawn > 50_000_000L)) {
            lastDrawn = System.nanoTime();
            int filled = (int) (done * WIDTH / total);
            out.print("\r" + what + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " / " + total
                    + (last ? "\n" : ""));
            out.flush();
        } else if (!terminal && tenth != lastTenth) {
            lastTenth = tenth;
            out.println(what + " " + done + " / " + total);
        }
    }
}
