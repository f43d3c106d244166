package io.mostrador.sync.server.store;

/// A database role and its password, which is never printed.
public record Credentials(String user, String password) {
    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
