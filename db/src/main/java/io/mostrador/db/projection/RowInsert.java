package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// An insert into one table, rendered by jOOQ once and kept ready. All columns are set, in the table's
/// order; a forgotten or misplaced one is refused.
final class RowInsert {
    private final Field<?>[] fields;
    private final PreparedStatement statement;
    private int next;
    private boolean batched;

    RowInsert(Connection connection, Table<?> table) throws SQLException {
        fields = table.fields();
        List<? extends Field<?>> values =
                Arrays.stream(fields).map(field -> DSL.param(field)).toList();
        statement = connection.prepareStatement(H2File.dsl(connection)
                .insertInto(table)
                .columns(fields)
                .values(values)
                .getSQL());
    }

    // The very same column object: asked a hundred times a sale, and equals() of a column compares names.
    @SuppressWarnings("ReferenceEquality")
    <T> RowInsert set(Field<T> field, @Nullable T value) throws SQLException {
        if (fields[next] != field) {
            throw new IllegalStateException("set " + fields[next] + " before " + field);
        }
        next++;
        statement.setObject(next, value);
        return this;
    }

    /// Ends the row; it is stored by [#run].
    void add() throws SQLException {
        requireWhole();
        statement.addBatch();
        batched = true;
    }

    /// Stores the row just set, or all rows added.
    void run() throws SQLException {
        if (batched && next == 0) {
            batched = false;
            statement.executeBatch();
        } else if (!batched && next > 0) {
            requireWhole();
            statement.executeUpdate();
        }
    }

    private void requireWhole() {
        if (next != fields.length) {
            throw new IllegalStateException("set " + fields[next] + " too");
        }
        next = 0;
    }
}
