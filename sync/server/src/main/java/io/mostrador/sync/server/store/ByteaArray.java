package io.mostrador.sync.server.store;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/// Many byte strings as one parameter, as PostgreSQL's driver writes them. jOOQ would write each byte as text,
/// and an empty string so that PostgreSQL does not take it.
final class ByteaArray extends AbstractBinding<byte[][], byte[][]> {
    @Override
    public Converter<byte[][], byte[][]> converter() {
        return Converter.from(byte[][].class, byte[][].class, bytes -> bytes);
    }

    @Override
    public void set(BindingSetStatementContext<byte[][]> context) throws SQLException {
        context.statement()
                .setArray(context.index(), context.statement().getConnection().createArrayOf("bytea", context.value()));
    }

    /// Nothing reads one.
    @Override
    public void get(BindingGetResultSetContext<byte[][]> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("arrays of bytea are only written");
    }
}
