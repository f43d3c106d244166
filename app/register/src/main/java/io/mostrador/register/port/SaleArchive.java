package io.mostrador.register.port;

import io.mostrador.domain.returns.ReturnableSale;
import java.util.List;

/// Completed sales, for somebody who brings goods back. Called on the register thread; an answer takes some
/// milliseconds. What is in baskets only is not in it.
public interface SaleArchive {
    /// A till that has sold nothing.
    SaleArchive EMPTY = new SaleArchive() {
        @Override
        public Answer find(String receipt) {
            return new Unknown();
        }

        @Override
        public List<SoldBefore> search(SaleSearch wanted) {
            return List.of();
        }
    };

    /// @param receipt its number as somebody types it, or the code on it; or the sale's id, also of another till's
    /// whose code was read before
    Answer find(String receipt);

    /// The newest first, at most [SaleSearch#MOST]; empty when the database cannot be read.
    List<SoldBefore> search(SaleSearch wanted);

    /// What became of a look for a receipt.
    sealed interface Answer {}

    record Found(ReturnableSale sale) implements Answer {}

    record Unknown() implements Answer {}

    /// A code that nobody signed whom this till knows.
    record NotValid() implements Answer {}

    /// The database fails, so what came back before is not known.
    record Unreadable() implements Answer {}
}
