package io.mostrador.launcher.sold;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A completed sale, and the store as it was then.
public record StoredSale(Sale sale, StoreProfile store) {
    private static final Set<String> TYPES = Set.of(
            EntryType.TILL_FOUNDED.wireName(),
            EntryType.STORE_CONFIGURED.wireName(),
            EntryType.SALE_COMPLETED.wireName());

    /// Looks through the journal, which may belong to a till that is open.
    ///
    /// @param data a till's data directory
    /// @param name the sale's id, or its receipt number as on the paper: `A1-00000042`
    /// @throws IOException when the keys are missing
    public static Optional<StoredSale> find(Path data, String name) throws IOException {
        AtomicReference<@Nullable StoreProfile> store = new AtomicReference<>();
        AtomicReference<@Nullable StoredSale> found = new AtomicReference<>();
        new DataDirectory(data).journalScan().forEachAfter(0, stored -> {
            switch (fact(stored.decode()).orElse(null)) {
                case Fact.TillFounded founded -> store.set(founded.store());
                case Fact.StoreConfigured(var profile) -> store.set(profile);
                case Fact.SaleCompleted(var sale)
                when isCalled(name, sale) ->
                    found.set(new StoredSale(
                            sale, Objects.requireNonNull(store.get(), "a journal begins with its store")));
                case null, default -> {
                    // says nothing of sale or store
                }
            }
        });
        return Optional.ofNullable(found.get());
    }

    /// Most entries are of other types; what they tell is not looked at.
    private static Optional<Fact> fact(Entry entry) {
        return TYPES.contains(entry.type()) ? FactCodec.fact(entry) : Optional.empty();
    }

    private static boolean isCalled(String name, Sale sale) {
        return name.equalsIgnoreCase(sale.id().toString())
                || name.equalsIgnoreCase(sale.receiptNumber().toString());
    }
}
