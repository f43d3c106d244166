package io.mostrador.launcher.sold;

import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.db.Verification;
import io.mostrador.db.projection.ProjectionTotals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds a till to what it said: every acknowledged sale is in the journal once and as it was acknowledged, receipt
/// numbers have no gaps, and the rows say what the journal says.
///
/// @param acknowledged how many sales were
/// @param journal the journal as its verifier found it
/// @param problems one sentence each, empty when all is as it must be
public record SalesCheck(long acknowledged, Verification journal, List<String> problems) {
    public SalesCheck {
        problems = List.copyOf(problems);
    }

    /// Opens the till of a data directory, so that what a kill left is recovered, and looks at it.
    public static SalesCheck of(Path data, Path acks) throws IOException {
        List<String> problems = new ArrayList<>();
        Verification journal;
        try (TillStore store = TillStore.open(data)) {
            journal = new JournalAudit(data).verify();
            journal.finding().ifPresent(finding -> problems.add("the journal is " + finding.message()));
            rows(journal, store.totals()).ifPresent(problems::add);
        }
        List<SoldRow> acknowledged = Acknowledgements.read(acks);
        problems.addAll(compare(acknowledged, JournalSales.read(data)));
        return new SalesCheck(acknowledged.size(), journal, problems);
    }

    private static Optional<String> rows(Verification journal, ProjectionTotals rows) {
        boolean agree = rows.saleCount() == journal.saleCount() && rows.saleTotalMinor() == journal.saleTotalMinor();
        return agree
                ? Optional.empty()
                : Optional.of("the database has %,d sales of %d in minor units, the journal %,d of %d"
                        .formatted(
                                rows.saleCount(),
                                rows.saleTotalMinor(),
                                journal.saleCount(),
                                journal.saleTotalMinor()));
    }

    /// What is wrong with the journal's sales, given what was acknowledged.
    static List<String> compare(List<SoldRow> acknowledged, List<SoldRow> journal) {
        List<String> problems = new ArrayList<>();
        Map<String, SoldRow> sold = new HashMap<>();
        long number = 0;
        for (SoldRow row : journal) {
            if (sold.put(row.saleId(), row) != null) {
                problems.add("twice in the journal: " + row.line());
            }
            if (!row.receiptNumber().endsWith("-%08d".formatted(++number))) {
                problems.add("a gap or a double before " + row.line());
            }
        }
        Set<String> seen = new HashSet<>();
        for (SoldRow row : acknowledged) {
            if (!row.equals(sold.get(row.saleId()))) {
                problems.add("acknowledged " + row.line() + ", in the journal " + sold.get(row.saleId()));
            }
            if (!seen.add(row.saleId())) {
                problems.add("acknowledged twice: " + row.line());
            }
        }
        return problems;
    }
}
