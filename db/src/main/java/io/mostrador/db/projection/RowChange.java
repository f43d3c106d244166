package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/// An update or delete, rendered by jOOQ once and kept ready.
final class RowChange {
    private final String what;
    private final PreparedStatement statement;

    /// @param what in words, for the message when a row is missing
    /// @param query with its parameters in the order [#run] takes them
    RowChange(Connection connection, String what, Query query) throws SQLException {
        this.what = what;
        statement = connection.prepareStatement(query.getSQL());
    }

    /// @return how many rows were changed
    int run(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }

    /// Must change exactly one row: the fact would tell of something that is not there otherwise.
    void runOne(@Nullable Object... values) throws SQLException {
        int changed = run(values);
        if (changed != 1) {
            throw new IllegalStateException("no such " + what);
        }
    }
}
