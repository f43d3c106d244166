package io.mostrador.launcher.items;

import io.mostrador.domain.item.Item;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.Journal;
import java.util.List;
import java.util.function.IntConsumer;

/// Brings items into the till through the journal: parts are written, the last fact makes them count, so that a crash
/// in between leaves everything as it was. Items keep their code as id: a second import changes, it does not double.
public final class ItemImport {
    /// Items of one entry; 300 characters a name keep it far below the entry's limit of 1 MiB.
    static final int CHUNK = 500;

    /// Choices of one entry, for the same reason.
    private static final int CHOICES = 5_000;

    private ItemImport() {}

    /// @param progress told how many items are in so far
    public static Forced run(List<Item> items, Journal journal, Stamp stamp, IdSource ids, IntConsumer progress) {
        var importId = ids.next();
        int to = 0;
        for (int from = 0; from < items.size(); from = to) {
            to = end(items, from);
            journal.write(new Fact.ItemChunkImported(importId, items.subList(from, to)), stamp);
            progress.accept(to);
        }
        return journal.force(new Fact.ItemsImported(importId, items.size()), stamp);
    }

    /// Where the chunk ends that begins at `from`; an item with more than enough choices is one by itself.
    private static int end(List<Item> items, int from) {
        int to = from;
        int choices = 0;
        do {
            choices += items.get(to).traits().choices().stream()
                    .mapToInt(group -> group.choices().size())
                    .sum();
            to++;
        } while (to < items.size() && to - from < CHUNK && choices < CHOICES);
        return to;
    }
}
