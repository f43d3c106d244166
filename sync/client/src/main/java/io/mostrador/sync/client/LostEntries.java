package io.mostrador.sync.client;

import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.MalformedEntryException;
import java.util.List;
import java.util.function.Consumer;

/// What the server has of a till's journal and the till has lost: asked for by a restore, before the till goes
/// on.
public final class LostEntries {
    private LostEntries() {}

    /// Hands over all that the server has of this till after a sequence, in the order of the sequences, byte
    /// for byte, page by page. Blocks until the last one is handed over.
    ///
    /// Nothing is checked but the order: whether these are this till's entries, and follow what it has, is for
    /// the taker to find out, by hashes and sequences. There may be later epochs of the till among them, each
    /// of which says which entry it goes on from, and lines that are no entries but hold their place in the
    /// chain.
    ///
    /// @param link stays open
    /// @param after 0 for all
    /// @return the sequence of the last one, `after` when there was none
    /// @throws UnreachableException when the server does not answer, or not with what it should; what was
    /// handed over until then is good
    /// @throws RefusedException when it answers no
    public static long readAfter(TenantLink link, long after, Consumer<byte[]> taker) {
        long last = after;
        List<byte[]> page = link.entries(last);
        while (!page.isEmpty()) {
            for (byte[] entry : page) {
                last = sequence(entry, last);
                taker.accept(entry);
            }
            page = link.entries(last);
        }
        return last;
    }

    private static long sequence(byte[] entry, long before) {
        long sequence;
        try {
            sequence = EntryCodec.decode(entry).sequence();
        } catch (MalformedEntryException e) {
            // No entry, and so no epoch: it stands at the next place.
            return before + 1;
        }
        if (sequence <= before) {
            // Without this a server gone wrong could be asked for ever.
            throw new UnreachableException("The server gives entry " + sequence + " after entry " + before + ".");
        }
        return sequence;
    }
}
