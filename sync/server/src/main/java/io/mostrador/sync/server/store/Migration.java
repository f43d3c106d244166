package io.mostrador.sync.server.store;

import static org.jooq.impl.DSL.field;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// Brings the tables up to date as their owner, and makes sure that the application's role is bound by them.
final class Migration {
    private static final String SCRIPTS = "classpath:io/mostrador/sync/server/migration";

    private Migration() {}

    /// @throws StoreException when the database cannot be reached, or the application's role has too many rights
    static void run(DataSource owner, DataSource application, String applicationUser) {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .locations(SCRIPTS)
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException("The database cannot be reached or brought up to date: " + e.getMessage(), e);
        }
        grant(DSL.using(owner, SQLDialect.POSTGRES), applicationUser);
        requireBound(DSL.using(application, SQLDialect.POSTGRES));
    }

    private static void grant(DSLContext owner, String applicationUser) {
        try {
            boolean member = owner.select(field(
                            "pg_has_role({0}, 'mostrador_app', 'USAGE')", Boolean.class, DSL.val(applicationUser)))
                    .fetchSingle()
                    .value1();
            if (!member) {
                owner.execute("grant mostrador_app to {0}", DSL.name(applicationUser));
            }
        } catch (DataAccessException e) {
            throw new StoreException(
                    "Please let an administrator of the database run: GRANT mostrador_app TO " + applicationUser, e);
        }
    }

    private static void requireBound(DSLContext application) {
        boolean free;
        try {
            free = application
                    .select(field(
                            "rolsuper or rolbypassrls or exists (select from pg_class c"
                                    + " where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace"
                                    + " and pg_has_role(current_user, c.relowner, 'MEMBER'))",
                            Boolean.class))
                    .from("pg_roles")
                    .where("rolname = current_user")
                    .fetchSingle()
                    .value1();
        } catch (DataAccessException e) {
            throw new StoreException("The application's role cannot use the database: " + e.getMessage(), e);
        }
        if (free) {
            throw new StoreException("The application's database role must be no superuser, must not bypass row-level"
                    + " security and must not own the tables.");
        }
    }
}
