package io.mostrador.sync.server.embedded;

import io.mostrador.sync.server.store.Credentials;
import io.mostrador.sync.server.store.Database;
import io.mostrador.sync.server.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL of our own on loopback, durable (fsync and synchronous commit on), with its data in a given folder.
/// Whoever may log in on this machine may use it: for the demo, for tests and for trying, not for a shop's books.
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "mostrador_owner";
    private static final String APPLICATION = "mostrador_server";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres process;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres process) {
        this.process = process;
    }

    /// Starts it on any free port; a folder with data is used again.
    ///
    /// @throws StoreException when it cannot be started, with a sentence that says why
    public static EmbeddedPostgres start(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            LeftoverPostgres.stop(folder);
            var postgres = new EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                    .setDataDirectory(folder.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_PATIENCE)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "60")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start());
            postgres.requireDurable();
            return postgres;
        } catch (IOException | RuntimeException | NoClassDefFoundError e) {
            throw new StoreException(
                    "The embedded PostgreSQL cannot be started in " + folder
                            + " (it is for trying, in a source folder on Linux x86-64; elsewhere please set MOSTRADOR_DB_URL): "
                            + e.getMessage(),
                    e);
        }
    }

    private void requireDurable() {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                if (!isTrue(statement, "select current_setting('" + setting + "') = 'on'")) {
                    throw new StoreException("it runs with " + setting + " off");
                }
            }
        } catch (SQLException e) {
            throw new StoreException("it does not answer: " + e.getMessage(), e);
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }

    /// A database of this name with its two roles, made when it is not there yet.
    ///
    /// @param name lower-case letters, digits and underscores
    public Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER, "login createrole");
            createRole(statement, APPLICATION, "login");
            if (!isTrue(statement, "select exists (select from pg_database where datname = '" + name + "')")) {
                statement.execute("create database " + name + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new StoreException("The embedded PostgreSQL does not answer: " + e.getMessage(), e);
        }
        return describe(name, process.getPort());
    }

    private static void createRole(Statement statement, String name, String rights) throws SQLException {
        if (!isTrue(statement, "select exists (select from pg_roles where rolname = '" + name + "')")) {
            statement.execute("create role " + name + " " + rights);
        }
    }

    private static Database describe(String name, int port) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                new Credentials(OWNER, ""),
                new Credentials(APPLICATION, ""));
    }

    /// The database of an embedded PostgreSQL that another process has started in this folder.
    ///
    /// @throws StoreException when none is running there
    public static Database running(Path folder, String name) {
        return LeftoverPostgres.port(folder)
                .map(port -> describe(name, port))
                .orElseThrow(
                        () -> new StoreException("No server is running in " + folder + "; please start it first."));
    }

    /// As superuser, for tests and repairs.
    public DataSource superuser(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + process.getPort() + "/" + database);
        source.setUser("postgres");
        return source;
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL could not be stopped", e);
        }
    }
}
