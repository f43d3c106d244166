package io.mostrador.launcher.longrun;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What this process takes of the machine.
final class OwnProcess {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private Pauses before = Pauses.soFar();

    /// Collections and how long they held the program up.
    record Pauses(long count, long millis) {
        private static Pauses soFar() {
            long count = 0;
            long millis = 0;
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                count += collector.getCollectionCount();
                millis += collector.getCollectionTime();
            }
            return new Pauses(count, millis);
        }
    }

    /// Those since the last [#heapAfterCollection].
    Pauses pauses() {
        Pauses now = Pauses.soFar();
        return new Pauses(now.count() - before.count(), now.millis() - before.millis());
    }

    /// Asks for a collection, which takes a while, and gives the bytes used after it.
    long heapAfterCollection() {
        System.gc();
        before = Pauses.soFar();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /// Bytes in memory, -1 where the system does not say.
    static long residentBytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .map(line ->
                            line.substring(RESIDENT.length()).replace("kB", "").strip())
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1_024)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
