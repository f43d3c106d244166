package io.mostrador.db.projection;

import io.mostrador.db.disk.Disk;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// An H2 database file and how it is opened.
///
/// - `retry:` an interrupted thread would close the database for all others without it.
/// - A write delay that never comes: durable is the journal, not this file, and [RowThread] says when the file is
/// written. (H2's own thread only tidies up.)
/// - No port is ever opened (`AUTO_SERVER` is off by default) and no trace file is written.
/// - No statistics are gathered (`ANALYZE_AUTO=0`): H2 would read through tables in the middle of a sale's
/// commit.
/// - It is closed by us, not by a shutdown hook in the middle of something.
/// - All of it is sealed (AES, XTS) under a key of the till's ring.
public final class H2File {
    static {
        // jOOQ greets in the log otherwise.
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private static final String SUFFIX = ".mv.db";
    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;LOCK_TIMEOUT=10000;ANALYZE_AUTO=0;WRITE_DELAY=60000;CIPHER=AES";
    // No casts around parameters: they would cut a text that is too long without a word, where the column refuses it.
    private static final Settings SETTINGS = new Settings()
            .withParamCastMode(ParamCastMode.NEVER)
            .withExecuteLogging(false)
            .withRenderSchema(false)
            .withRenderCatalog(false);

    /// H2 would read and write through up to 16 MiB and more when it closes a file, to make it smaller.
    private static final String NO_TIDYING = ";MAX_COMPACT_TIME=0";

    private static final String USER = "till";

    private final Disk disk;
    private final String name;
    private final List<String> passwords;
    private final String options;

    /// @param name without its `.mv.db`
    /// @param passwords hex digits; new files get the first, older files may have another
    public H2File(Disk disk, String name, List<String> passwords) {
        this(disk, name, passwords, OPTIONS);
    }

    private H2File(Disk disk, String name, List<String> passwords, String options) {
        this.disk = disk;
        this.name = name;
        this.passwords = List.copyOf(passwords);
        this.options = options;
    }

    /// The same file, closed at once and not tidied up: for one that was just made, or is to be set aside. Not to be
    /// open
    /// both ways.
    public H2File untidied() {
        return new H2File(disk, name, passwords, OPTIONS + NO_TIDYING);
    }

    /// The name of the file itself.
    public String fileName() {
        return name + SUFFIX;
    }

    public boolean exists() throws IOException {
        return disk.exists(fileName());
    }

    /// Deletes the file where there is one.
    public void delete() throws IOException {
        if (exists()) {
            disk.delete(fileName());
        }
    }

    /// Opens or makes the file.
    public DataSource dataSource() {
        return dataSource(passwords.getFirst());
    }

    /// H2 takes the file's password and the user's in one.
    private DataSource dataSource(String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:retry:" + disk.placeForH2(name) + options);
        source.setUser(USER);
        source.setPassword(password + " " + password);
        return source;
    }

    /// Opens a file that may have an older password, and will not be used any more.
    Connection connectOld() throws SQLException {
        SQLException first = null;
        for (String password : passwords) {
            try {
                return untidied().dataSource(password).getConnection();
            } catch (SQLException e) {
                first = first == null ? e : first;
            }
        }
        throw Objects.requireNonNull(first);
    }

    /// Opens or makes the file.
    Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.H2, SETTINGS);
    }
}
