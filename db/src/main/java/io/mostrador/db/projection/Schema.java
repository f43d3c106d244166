package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;

import io.mostrador.sync.protocol.EntryCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/// The tables of this version of the program. A file of another version is not migrated in place: it is made
/// anew from the journal, which is the truth, so that new columns are filled too.
final class Schema {
    /// Every script in the folder, in order.
    static final List<String> SCRIPTS = List.of(
            "V1__till.sql",
            "V2__payments.sql",
            "V3__tenders.sql",
            "V6__customers.sql",
            "V7__returns.sql",
            "V8__gift_cards.sql");

    static final String FOLDER = "io/mostrador/db/migration";

    private Schema() {}

    /// Makes the tables in a new file.
    static void create(H2File file) throws SQLException {
        try (Connection keepsOpen = file.connect()) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(file.dataSource())
                    .locations("classpath:" + FOLDER)
                    .load()
                    .migrate();
            H2File.dsl(keepsOpen)
                    .update(PROJECTION_STATE)
                    .set(PROJECTION_STATE.SCHEMA_FINGERPRINT, fingerprint())
                    .execute();
        }
    }

    /// SHA-256 of all scripts.
    static String fingerprint() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String script : SCRIPTS) {
            try (InputStream content = Schema.class.getClassLoader().getResourceAsStream(FOLDER + "/" + script)) {
                if (content == null) {
                    throw new IllegalStateException("the program lacks its script " + script);
                }
                content.transferTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return EntryCodec.hash(all.toByteArray());
    }
}
