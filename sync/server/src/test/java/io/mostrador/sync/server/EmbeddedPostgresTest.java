package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.StoreException;
import io.mostrador.sync.server.store.admin.Tenant;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @Tag("slow")
    @Test
    void keepsItsDataAcrossARestart(@TempDir Path folder) {
        Path data = folder.resolve("postgres");
        Tenant tenant;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Administration administration = Administration.open(postgres.database("shops"))) {
            tenant = administration.tenants().create("Almacén");
            try (Administration second = Administration.open(EmbeddedPostgres.running(data, "shops"))) {
                assertThat(second.tenants().list()).containsExactly(tenant);
            }
        }
        assertThatThrownBy(() -> EmbeddedPostgres.running(data, "shops")).isInstanceOf(StoreException.class);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data);
                Administration administration = Administration.open(postgres.database("shops"))) {
            assertThat(administration.tenants().list()).containsExactly(tenant);
        }
    }

    @Test
    void takesNoOddDatabaseName() {
        assertThatThrownBy(() -> SharedPostgres.instance().database("x; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
