package io.mostrador.launcher.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mostrador.db.Verification;
import io.mostrador.db.projection.ProjectionTotals;
import io.mostrador.sync.server.store.admin.TillSums;
import java.util.ArrayList;
import java.util.List;

/// The same day in five places.
///
/// @param sold what the screens said was paid
/// @param rejected lines the server did not take, entries it could not project
@JsonPropertyOrder({"sold", "journal", "database", "paper", "server", "journalWhole", "rejected", "waiting"})
record DemoSums(
        Sum sold, Sum journal, Sum database, Sum paper, Sum server, boolean journalWhole, long rejected, long waiting) {

    /// @param totalMinor sum of the totals in minor units
    record Sum(long sales, long totalMinor) {}

    static Sum of(Verification journal) {
        return new Sum(journal.saleCount(), journal.saleTotalMinor());
    }

    static Sum of(ProjectionTotals database) {
        return new Sum(database.saleCount(), database.saleTotalMinor());
    }

    static Sum of(TillSums server) {
        return new Sum(
                server.sales().stream().mapToLong(TillSums.SaleSums::count).sum(),
                server.sales().stream().mapToLong(TillSums.SaleSums::totalMinor).sum());
    }

    /// What does not agree, a sentence each; empty when all is well.
    List<String> disagreements() {
        List<String> found = new ArrayList<>();
        compare("the journal", journal, found);
        compare("the database", database, found);
        compare("the paper", paper, found);
        compare("the server", server, found);
        if (!journalWhole) {
            found.add("the journal is damaged");
        }
        if (rejected > 0) {
            found.add("the server set " + rejected + " entries aside");
        }
        if (waiting > 0) {
            found.add(waiting + " facts have not reached the server");
        }
        return found;
    }

    private void compare(String where, Sum other, List<String> found) {
        if (!other.equals(sold)) {
            found.add(where + " has " + other + ", sold were " + sold);
        }
    }
}
