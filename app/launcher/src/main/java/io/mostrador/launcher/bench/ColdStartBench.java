package io.mostrador.launcher.bench;

import io.mostrador.launcher.Main;
import io.mostrador.launcher.measure.Latencies;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// From starting the program to its first frame, without a screen, against an empty JavaFX window; whole processes, in
/// turns, each with a start cache (JDK's AOT cache) of its own as the package has one.
final class ColdStartBench implements Benchmark {
    private static final int ROUNDS = 7;
    private static final int TIMEOUT_SECONDS = 60;

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public List<BenchRow> run(Path folder) throws Exception {
        Path data = folder.resolve("till");
        BenchTill.open(data).close();
        Path mark = folder.resolve("first-frame");
        Path tillCache = folder.resolve("till.aot");
        Path windowCache = folder.resolve("window.aot");
        List<String> till = List.of(
                Main.class.getName(), "run", "--headless", "--data", data.toString(), "--first-frame", mark.toString());
        List<String> window = List.of(EmptyWindow.class.getName(), mark.toString());
        start(mark, "-XX:AOTCacheOutput=" + tillCache, till);
        start(mark, "-XX:AOTCacheOutput=" + windowCache, window);
        List<Latencies> times = Turns.measure(
                1,
                ROUNDS,
                () -> start(mark, "-XX:AOTCache=" + tillCache, till),
                () -> start(mark, "-XX:AOTCache=" + windowCache, window));
        return List.of(BenchRow.against("cold-start", times.get(0), "empty-window", times.get(1)));
    }

    private static long start(Path mark, String cache, List<String> program) throws IOException, InterruptedException {
        Files.deleteIfExists(mark);
        long start = System.currentTimeMillis();
        Process process = new ProcessBuilder(OwnJava.command(List.of(cache), program))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(program.getFirst() + " did not start and end well");
        }
        long drawn = Long.parseLong(Files.readString(mark));
        return TimeUnit.MILLISECONDS.toNanos(drawn - start);
    }
}
