package io.mostrador.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// All rows of a closed till's H2 file as text, table by table, in order.
final class TableDump {
    private TableDump() {}

    /// @return lines by table; `projection_state` without what is known to be forced, which a rebuild knows
    /// better
    static Map<String, List<String>> of(Path dataDirectory) throws SQLException {
        try (Connection connection = connect(dataDirectory)) {
            return of(connection);
        }
    }

    static Map<String, List<String>> of(DataDirectory directory) throws IOException, SQLException {
        try (Connection connection = directory.database().getConnection()) {
            return of(connection);
        }
    }

    static Map<String, List<String>> of(Connection connection) throws SQLException {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : tables(connection)) {
            dump.put(table, rows(connection, table));
        }
        return dump;
    }

    static Connection connect(Path dataDirectory) throws SQLException {
        try {
            return new DataDirectory(dataDirectory).database().getConnection();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                if (!rows.getString(1).startsWith("flyway")) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                lines.add(row(rows));
            }
        }
        lines.sort(null);
        return lines;
    }

    private static String row(ResultSet rows) throws SQLException {
        StringJoiner line = new StringJoiner("|");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            if (!rows.getMetaData().getColumnName(i).equals("FORCED_SEQUENCE")) {
                Object value = rows.getObject(i);
                line.add(
                        value instanceof java.sql.Array array
                                ? Arrays.toString((Object[]) array.getArray())
                                : String.valueOf(value));
            }
        }
        return line.toString();
    }
}
