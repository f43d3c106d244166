package io.mostrador.launcher.whole;

import io.mostrador.launcher.rig.SerialPaper;
import io.mostrador.launcher.rig.Sold;
import io.mostrador.launcher.sold.SoldRow;
import io.mostrador.sync.server.store.admin.TillSums;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a person wants to see of a run.
final class WholeWayTable {
    private WholeWayTable() {}

    static String of(
            JsonNode replayed,
            List<SoldRow> acknowledged,
            WholeWayRun.Left left,
            SerialPaper.Read paper,
            TillSums server,
            double seconds) {
        TillSums.SaleSums atServer = server.sales().getFirst();
        long paperMinor = paper.receipts().stream()
                .mapToLong(slip -> slip.total().orElseThrow().amountMinor())
                .sum();
        return """
                replayed     %,9d baskets, %,d lines, refused %s
                acknowledged %,9d sales  %,18d minor units
                paper        %,9d sales  %,18d minor units  %,d bytes, %,d drawer pulses
                server       %,9d sales  %,18d minor units  %,d entries, killed %d times
                scan to state     %s
                tender to durable %s
                import %.1f s, replay %.1f s, in all %.1f s""".formatted(
                        replayed.get("baskets").longValue(),
                        replayed.get("lines").longValue(),
                        replayed.get("refused"),
                        acknowledged.size(),
                        Sold.sum(acknowledged),
                        paper.receipts().size(),
                        paperMinor,
                        paper.byteCount(),
                        paper.pulses(),
                        atServer.count(),
                        atServer.totalMinor(),
                        server.entries(),
                        left.kills(),
                        millis(replayed.get("scanToState")),
                        millis(replayed.get("tenderToDurable")),
                        left.importSeconds(),
                        replayed.get("seconds").doubleValue(),
                        seconds);
    }

    private static String millis(JsonNode micros) {
        return "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms"
                .formatted(
                        micros.get("p50").doubleValue() / 1e3,
                        micros.get("p95").doubleValue() / 1e3,
                        micros.get("p99").doubleValue() / 1e3);
    }
}
