package io.mostrador.launcher.sold;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Completed sales in the journal's files.
public final class JournalSales {
    private JournalSales() {}

    /// In the journal's order; a sale it has twice is in the list twice.
    ///
    /// @param data a till's data directory
    public static List<SoldRow> read(Path data) throws IOException {
        List<SoldRow> rows = new ArrayList<>();
        new DataDirectory(data).journalScan().forEachAfter(0, stored -> {
            Entry entry = stored.decode();
            if (FactCodec.fact(entry).orElse(null) instanceof Fact.SaleCompleted(var sale)) {
                rows.add(SoldRow.of(entry.sequence(), sale));
            }
        });
        return rows;
    }
}
