package io.mostrador.sync.server.store.projection;

/// An entry that is kept as it is, but says something that does not fit into the tables.
final class UnprojectableException extends RuntimeException {

    UnprojectableException(String problem) {
        super(problem);
    }

    UnprojectableException(String problem, Throwable cause) {
        super(problem, cause);
    }

    static void unless(boolean holds, String problem) {
        if (!holds) {
            throw new UnprojectableException(problem);
        }
    }
}
