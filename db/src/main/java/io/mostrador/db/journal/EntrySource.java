package io.mostrador.db.journal;

import java.io.IOException;

/// Somebody who may have entries of a journal that others lost.
@FunctionalInterface
public interface EntrySource {
    /// Gives entries after `sequence`, in order, as canonical bytes, as long as they are taken.
    ///
    /// @throws IOException when it cannot be asked
    void giveAfter(long sequence, Taker taker) throws IOException;

    /// Who takes them.
    @FunctionalInterface
    interface Taker {
        /// @return whether to go on
        boolean take(byte[] entry) throws IOException;
    }
}
