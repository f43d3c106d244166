package io.mostrador.db.guard;

import java.io.IOException;
import java.util.UUID;

/// Protects a till's secret before it is written to a file, and takes that back after it was read.
public interface SecretGuard {
    /// What this one does.
    Protection protection();

    /// @param ringId whose secret it is; nothing else opens what is protected
    /// @return what goes into the file
    /// @throws IOException when the system does not do it
    byte[] protect(byte[] secret, UUID ringId) throws IOException;

    /// @param kept as it was read from the file
    /// @throws IOException when it was changed, is another ring's, or was protected elsewhere
    byte[] unprotect(byte[] kept, UUID ringId) throws IOException;

    /// The best there is on this machine. What should be there and is not, is told in the log.
    static SecretGuard ofThisSystem() {
        return GuardChoice.on(System.getProperty("os.name", ""), WindowsDataProtection::load);
    }

    /// Leaves the secret as it is, for a file that only its owner may read.
    static SecretGuard fileRights() {
        return new FileRights();
    }
}
