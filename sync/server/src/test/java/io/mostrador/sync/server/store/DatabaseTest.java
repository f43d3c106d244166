package io.mostrador.sync.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.server.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @Test
    void readsPasswordsFromTheEnvironmentOrAFile(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
        Map<String, String> environment = new HashMap<>(Map.of(
                "MOSTRADOR_DB_URL", "jdbc:postgresql://db/shops",
                "MOSTRADOR_DB_OWNER", "shops_owner",
                "MOSTRADOR_DB_OWNER_PASSWORD", "quiet",
                "MOSTRADOR_DB_APPLICATION", "shops_server",
                "MOSTRADOR_DB_APPLICATION_PASSWORD_FILE", secret.toString()));

        Database database = Database.fromEnvironment(environment);

        assertThat(database.owner()).isEqualTo(new Credentials("shops_owner", "quiet"));
        assertThat(database.application()).isEqualTo(new Credentials("shops_server", "hush"));
        assertThat(database.toString()).doesNotContain("quiet", "hush");
        environment.remove("MOSTRADOR_DB_URL");
        assertThatThrownBy(() -> Database.fromEnvironment(environment)).hasMessageContaining("MOSTRADOR_DB_URL");
    }

    @Test
    void doesNotStartWithAnApplicationRoleThatIsNotBound() {
        Database good = SharedPostgres.newDatabase();
        for (String user : new String[] {"postgres", good.owner().user()}) {
            Database free = new Database(good.url(), good.owner(), new Credentials(user, ""));

            assertThatThrownBy(() -> Stores.open(free)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void saysWhenTheDatabaseIsNotThere() {
        Credentials nobody = new Credentials("nobody", "");
        Database away = new Database("jdbc:postgresql://127.0.0.1:1/nothing", nobody, nobody);

        assertThatThrownBy(() -> Stores.open(away))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be reached");
    }
}
