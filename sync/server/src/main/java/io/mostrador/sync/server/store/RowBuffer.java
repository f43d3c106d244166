package io.mostrador.sync.server.store;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Binding;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Rows for one table that go in with one statement: `insert ... select * from unnest(...) on conflict do
/// nothing`, the simplest fast and idempotent form.
public final class RowBuffer {
    private final Table<?> table;
    private final List<? extends TableField<?, ?>> fields;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public RowBuffer(Table<?> table, TableField<?, ?>... fields) {
        this.table = table;
        this.fields = Arrays.asList(fields);
    }

    /// @param values one for each field, of its type
    public void add(@Nullable Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(table + " has " + fields.size() + " fields, not " + values.length);
        }
        rows.add(values);
    }

    /// How many rows were new.
    public int insertInto(DSLContext db) {
        if (rows.isEmpty()) {
            return 0;
        }
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            columns.add(column(fields.get(i).getDataType(), i));
        }
        return db.execute(
                "insert into {0} ({1}) select * from unnest({2}) on conflict do nothing",
                table, DSL.list(fields.stream().map(Field::getUnqualifiedName).toList()), DSL.list(columns));
    }

    private <T> Field<T[]> column(DataType<T> type, int index) {
        @SuppressWarnings("unchecked") // an array made of the type's own class
        T[] values = (T[]) Array.newInstance(type.getType(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            values[i] = type.getType().cast(rows.get(i)[index]);
        }
        return DSL.val(values, arrayOf(type));
    }

    @SuppressWarnings("unchecked") // the binding is of the type's own class
    private static <T> DataType<T[]> arrayOf(DataType<T> type) {
        DataType<T[]> array = type.getArrayDataType();
        return type.getType() == byte[].class
                ? (DataType<T[]>) array.asConvertedDataType((Binding<T[], ?>) (Binding<?, ?>) new ByteaArray())
                : array;
    }
}
