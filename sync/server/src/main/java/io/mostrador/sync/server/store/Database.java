package io.mostrador.sync.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the server keeps everything.
///
/// @param url `jdbc:postgresql://host/database`, without passwords
/// @param owner owns the tables and changes them; for migrations and administration only
/// @param application what requests run as: no owner, no superuser, bound by row-level security
public record Database(String url, Credentials owner, Credentials application) {

    /// Reads `MOSTRADOR_DB_URL`, and for the roles `MOSTRADOR_DB_OWNER` and `MOSTRADOR_DB_APPLICATION` with the
    /// password in `..._PASSWORD` or in the file named by `..._PASSWORD_FILE`.
    ///
    /// @throws IllegalArgumentException naming what is missing
    public static Database fromEnvironment(Map<String, String> environment) {
        String url = required(environment, "MOSTRADOR_DB_URL");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("MOSTRADOR_DB_URL must begin with jdbc:postgresql:");
        }
        return new Database(
                url,
                credentials(environment, "MOSTRADOR_DB_OWNER"),
                credentials(environment, "MOSTRADOR_DB_APPLICATION"));
    }

    private static Credentials credentials(Map<String, String> environment, String name) {
        String user = required(environment, name);
        @Nullable String password = environment.get(name + "_PASSWORD");
        return new Credentials(
                user, password != null ? password : passwordFile(required(environment, name + "_PASSWORD_FILE")));
    }

    private static String passwordFile(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the password file " + file + " cannot be read", e);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("please set " + name + " in the environment");
        }
        return value;
    }
}
