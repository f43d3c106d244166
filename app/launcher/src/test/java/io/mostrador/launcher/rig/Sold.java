package io.mostrador.launcher.rig;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalAudit;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.launcher.sold.SoldRow;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// What was sold as the databases have it, in the journal's order, and the journal's entries.
public final class Sold {
    private Sold() {}

    /// The journal's entries of some types.
    public static List<Entry> entries(Path data, List<String> types) throws IOException {
        Path exported = Files.createTempFile("journal", ".jsonl");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(exported))) {
                new JournalAudit(data).export(out);
            }
            try (Stream<String> lines = Files.lines(exported)) {
                return lines.filter(line -> types.stream().anyMatch(type -> line.contains("\"type\":\"" + type + "\"")))
                        .map(line -> EntryCodec.decode(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
            }
        } finally {
            Files.delete(exported);
        }
    }

    /// Rows of the till's database; no till is open on it.
    public static List<SoldRow> inDatabase(Path data) throws SQLException {
        try (Connection connection = tillDatabase(data)) {
            return rows(
                    connection, "select sequence, sale_id, series, receipt_number, total_minor from sale order by 1");
        }
    }

    /// The till's database itself, without the till.
    public static Connection tillDatabase(Path data) throws SQLException {
        try {
            return new DataDirectory(data).database().getConnection();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /// Rows of the tenant's server.
    public static List<SoldRow> atServer(DataSource server) throws SQLException {
        try (Connection connection = server.getConnection()) {
            return rows(connection, "select sequence, sale_id, series, number, total_minor from sale order by 1, 2");
        }
    }

    private static List<SoldRow> rows(Connection connection, String query) throws SQLException {
        List<SoldRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                String number = new ReceiptNumber(result.getString(3), result.getLong(4)).toString();
                rows.add(new SoldRow(result.getLong(1), result.getString(2), number, result.getLong(5)));
            }
        }
        return rows;
    }

    public static long sum(List<SoldRow> rows) {
        return rows.stream().mapToLong(SoldRow::totalMinor).sum();
    }
}
