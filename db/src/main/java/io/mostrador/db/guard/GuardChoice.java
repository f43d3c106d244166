package io.mostrador.db.guard;

import java.lang.System.Logger.Level;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/// Which guard a machine has.
final class GuardChoice {
    private static final System.Logger LOG = System.getLogger(GuardChoice.class.getName());

    private GuardChoice() {}

    /// @param windows asked on Windows only; fails where its libraries or functions are missing, or where native
    ///     calls are forbidden
    static SecretGuard on(String osName, Supplier<? extends SecretGuard> windows) {
        if (!osName.startsWith("Windows")) {
            return SecretGuard.fileRights();
        }
        try {
            return windows.get();
        } catch (IllegalArgumentException | NoSuchElementException | IllegalCallerException e) {
            LOG.log(
                    Level.WARNING,
                    "Windows' Data Protection is not there, the till's key is kept by the rights of its file alone: "
                            + e.getMessage());
            return SecretGuard.fileRights();
        }
    }
}
