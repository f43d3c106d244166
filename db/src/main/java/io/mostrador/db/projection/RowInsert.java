package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// An insert into one table, rendered by jOOQ and kept ready for one row, two rows and so on: the rows of a
/// sale go in with one statement a table. All columns are set, in the table's order; a forgotten or
/// misplaced one is refused.
///
/// Rows may be held back until there are many: a large statement takes a third of the time of many small ones.
final class RowInsert {
    /// How many rows are held back when catching up.
    static final int MANY = 64;

    private static final int FEW = 8;

    private final Connection connection;
    private final Table<?> table;
    private final Field<?>[] fields;
    private final int most;
    private final Map<Integer, PreparedStatement> byRows = new HashMap<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    RowInsert(Connection connection, Table<?> table) {
        this(connection, table, 1);
    }

    /// @param most so many rows [#run] does not hold back
    RowInsert(Connection connection, Table<?> table, int most) {
        this.connection = connection;
        this.most = most;
        this.table = table;
        this.fields = table.fields();
    }

    // The very same column object: asked a hundred times a sale, and equals() of a column compares names.
    @SuppressWarnings("ReferenceEquality")
    <T> RowInsert set(Field<T> field, @Nullable T value) {
        Field<?> next = fields[values.size() % fields.length];
        if (next != field) {
            throw new IllegalStateException("set " + next + " before " + field);
        }
        values.add(value);
        return this;
    }

    /// Stores all rows set so far, once there are enough.
    void run() throws SQLException {
        if (values.size() >= most * fields.length) {
            flush();
        }
    }

    /// Stores all rows set so far.
    void flush() throws SQLException {
        if (values.size() % fields.length != 0) {
            throw new IllegalStateException("set " + fields[values.size() % fields.length] + " too");
        }
        int rows = values.size() / fields.length;
        int done = 0;
        while (done < rows) {
            int left = rows - done;
            // A statement is kept for each count.
            int count = left >= MANY ? MANY : Math.min(FEW, left);
            insert(done * fields.length, count);
            done += count;
        }
        values.clear();
    }

    private void insert(int from, int rows) throws SQLException {
        PreparedStatement statement = statement(rows);
        for (int i = 0; i < rows * fields.length; i++) {
            statement.setObject(i + 1, values.get(from + i));
        }
        statement.executeUpdate();
    }

    private PreparedStatement statement(int rows) throws SQLException {
        PreparedStatement ready = byRows.get(rows);
        if (ready == null) {
            ready = connection.prepareStatement(sql(rows));
            byRows.put(rows, ready);
        }
        return ready;
    }

    private String sql(int rows) {
        List<Field<?>> parameters = new ArrayList<>();
        for (Field<?> field : fields) {
            parameters.add(DSL.param(field));
        }
        var insert = H2File.dsl(connection).insertInto(table).columns(fields).values(parameters);
        for (int i = 1; i < rows; i++) {
            insert = insert.values(parameters);
        }
        return insert.getSQL();
    }
}
